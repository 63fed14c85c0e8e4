export { default as typescript } from './adding.ts?raw'
export { default as python } from './notes.py?raw'

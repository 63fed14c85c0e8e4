export { default as typescript } from './factors.ts?raw'
export { default as python } from './notes.py?raw'

export { default as typescript } from './locked.ts?raw'
export { default as python } from './notes.py?raw'

export { default as typescript } from './asking.ts?raw'
export { default as python } from './notes.py?raw'

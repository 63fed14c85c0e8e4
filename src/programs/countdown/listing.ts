export { default as typescript } from './count.ts?raw'
export { default as python } from './notes.py?raw'

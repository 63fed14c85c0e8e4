export { default as typescript } from './holding.ts?raw'
export { default as python } from './notes.py?raw'

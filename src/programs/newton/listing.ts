export { default as python } from './notes.py?raw'
export { default as typescript } from './step.ts?raw'

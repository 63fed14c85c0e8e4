export { default as typescript } from './coroutines.ts?raw'
export { default as python } from './notes.py?raw'

import { createContext } from 'react'

/** Whether a chart is part of a question: then the numbers that its labels would tell are left open. */
export const Asking = createContext(false)

export const OPEN = '?'

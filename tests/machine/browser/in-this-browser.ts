import { commands } from 'vitest/browser'
import { judgedBy } from '../judged'

declare module 'vitest/browser' {
  interface BrowserCommands {
    /** Measured by Node, beside the browser. */
    quietness: () => Promise<number>
  }
}

export const judged = judgedBy(() => commands.quietness())

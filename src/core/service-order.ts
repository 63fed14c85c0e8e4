/** What the page orders from its service worker, and what that says of it. */

export type ServiceOrder =
  /** To keep the files of its version, so that the page opens without a network. It answers with a `Keeping`. */
  | 'keep-files'
  /** Only to the worker at work: to serve every open page, and to forget what older versions kept. */
  | 'settle'
  /** Only to a worker that waits, and only when the reader wants it: to take the place of the older one. */
  | 'take-over'

/** Put off: something is being measured, which must not be disturbed. What is kept until then stays. */
export type Keeping = 'kept' | 'put-off' | 'failed'

/** The Web Lock that whoever measures holds, in whichever tab. */
export const MEASUREMENT_LOCK = 'amdahl-lab-measurement'

/** What the bench needs of threads.js 1.7, whose own types cannot be found through the exports of its package. */
type Remote<Task extends (...parameters: never[]) => unknown> = (
  ...parameters: Parameters<Task>
) => Promise<Awaited<ReturnType<Task>>>

declare module 'threads' {
  class Worker {
    constructor(address: string, options: WorkerOptions & { CORSWorkaround: boolean })
  }
  function spawn<Task extends (...parameters: never[]) => unknown>(worker: Worker): Promise<Remote<Task>>
  function Pool<Thread>(
    start: () => Promise<Thread>,
    options: { size: number },
  ): { queue<Result>(run: (thread: Thread) => Promise<Result>): PromiseLike<Result> }
}

declare module 'threads/worker' {
  function expose(task: (...parameters: never[]) => unknown): void
}

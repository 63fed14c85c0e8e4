/** Which components React renders: what it tells development tools, in its production build too. Loaded before React. */

type Fiber = {
  type: unknown
  flags: number
  child: Fiber | null
  sibling: Fiber | null
  return: Fiber | null
  alternate: Fiber | null
}

/** React's mark of a component that has been called. */
const PERFORMED_WORK = 1

type Tell = (component: string, within: readonly string[]) => void

function nameOf({ type }: Fiber): string | undefined {
  const inner = typeof type === 'object' && type !== null && 'type' in type ? type.type : type
  return typeof inner === 'function' ? inner.name : undefined
}

function around(fiber: Fiber): string[] {
  const names: string[] = []
  for (let at = fiber.return; at; at = at.return) names.push(nameOf(at) ?? '')
  return names
}

function walk(fiber: Fiber, before: Fiber | null, tell: Tell): void {
  if (fiber === before) return
  const name = nameOf(fiber)
  if (name !== undefined && (fiber.flags & PERFORMED_WORK) !== 0) tell(name, around(fiber))
  if (before && fiber.child === before.child) return
  for (let child = fiber.child; child; child = child.sibling) walk(child, child.alternate, tell)
}

/** What React looks for when it is loaded, with who is told. */
const hook = {
  supportsFiber: true,
  tell: undefined as Tell | undefined,
  inject: () => 1,
  onCommitFiberRoot: (_: number, root: { current: Fiber }) => {
    if (hook.tell) walk(root.current, root.current.alternate, hook.tell)
  },
  onCommitFiberUnmount: () => undefined,
}

const page = globalThis as { __REACT_DEVTOOLS_GLOBAL_HOOK__?: typeof hook }
// The test that imports this module may have another copy of it than the set-up.
page.__REACT_DEVTOOLS_GLOBAL_HOOK__ ??= hook

/**
 * Calls `tell` with each component that is rendered from now on, and the names of those around it.
 *
 * @returns what ends it
 */
export function watchRenders(tell: Tell): () => void {
  const used = page.__REACT_DEVTOOLS_GLOBAL_HOOK__ ?? hook
  used.tell = tell
  return () => {
    used.tell = undefined
  }
}

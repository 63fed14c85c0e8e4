/** The processor time of this process and all that it starts, read from Linux's /proc. */
import { readdirSync, readFileSync } from 'node:fs'

const TICKS_A_SECOND = 100
const EVERY = 500

/**
 * @typedef {{parent: number, own: number, begun: string}} Process `own`: processor time in ticks
 * @returns {Map<number, Process>}
 */
function readProcesses() {
  const processes = new Map()
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
      // The name in brackets may hold spaces. Fields after it: state, parent, …, utime (12th), stime, …, starttime (20th).
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
      const own = Number(fields[11]) + Number(fields[12])
      processes.set(Number(name), { parent: Number(fields[1]), own, begun: fields[19] ?? '' })
    } catch {
      // It has ended meanwhile.
    }
  }
  return processes
}

/**
 * Starts counting. Processes that live for less than half a second between two looks may be missed.
 *
 * @returns {(() => number) | undefined} seconds so far; undefined where there is no /proc
 */
export function countCpuSeconds() {
  try {
    readProcesses()
  } catch {
    return undefined
  }
  /** By process and start time, because numbers of processes come again. @type {Map<string, number>} */
  const seen = new Map()
  /** Those once in the tree stay in it when their parent ends. @type {Set<string>} */
  const members = new Set()
  const look = () => {
    const processes = readProcesses()
    /** @param {number} id @param {Process} found */
    const keyOf = (id, found) => `${id} ${found.begun}`
    /** @type {(id: number) => boolean} */
    const belongs = (id) => {
      const found = processes.get(id)
      if (!found) return false
      return id === process.pid || members.has(keyOf(id, found)) || belongs(found.parent)
    }
    for (const [id, found] of processes) {
      if (!belongs(id)) continue
      members.add(keyOf(id, found))
      seen.set(keyOf(id, found), found.own)
    }
  }
  look()
  setInterval(look, EVERY).unref()
  return () => {
    look()
    return [...seen.values()].reduce((sum, ticks) => sum + ticks, 0) / TICKS_A_SECOND
  }
}

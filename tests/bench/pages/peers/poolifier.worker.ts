import './browser-window'
import { ThreadWorker } from 'poolifier-web-worker'
import type { Tally } from '../../../../src/core/workload/trial-division'
import { performTask } from './task'

// Made for its effect: it answers the pool from then on.
new ThreadWorker<number, Tally>((tests) => performTask(tests ?? 0))

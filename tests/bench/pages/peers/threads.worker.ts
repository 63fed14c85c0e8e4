import { expose } from 'threads/worker'
import { performTask } from './task'

expose(performTask)

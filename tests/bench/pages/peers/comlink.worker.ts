import { expose } from 'comlink'
import { performTask } from './task'

expose(performTask)

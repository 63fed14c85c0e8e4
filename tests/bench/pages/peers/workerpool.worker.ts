import { worker } from 'workerpool'
import { performTask } from './task'

worker({ performTask })

import { expose } from 'comlink'
import { guardLife } from './life-lock'
import { createSpeedupWorker } from './worker-logic'

expose(createSpeedupWorker(guardLife(self.name)))

import { expose } from 'comlink'
import { guardLife } from '../engine/life-lock'
import { createProgramWorker } from './program-worker'

expose(createProgramWorker(guardLife(self.name)))

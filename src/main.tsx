import { startLab } from './app/start-lab'
import { browserPorts } from './browser-ports'

// Not awaited: what it fetches may need this file, and would wait for it.
void startLab(browserPorts(), document.getElementById('root') ?? document.body)

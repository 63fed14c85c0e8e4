import { isInForce, sameValues } from '../../core/program-controls'
import type { ProgramProblem } from '../../core/program-problem'
import type { ProgramsDictionary } from '../../i18n/programs-dictionary'
import type { Texts } from '../../i18n/texts'
import { useLab, useTexts } from '../../lab-context'
import { selectPredictingRun } from '../../store/program-prediction'
import { type RunPhase, selectShownRun } from '../../store/programs-store'
import { selectCores } from '../../store/selectors'
import { usePrograms, useProgramsActions, useProgramsTexts } from './programs-context'

function problemText(problem: ProgramProblem, texts: ProgramsDictionary, { problem: say, numbers }: Texts) {
  switch (problem.kind) {
    case 'needs':
      return texts.needs[problem.need] ?? problem.need
    case 'busy':
      return texts.busy
    default:
      return say(problem, numbers)
  }
}

function statusText(run: RunPhase, texts: ProgramsDictionary, general: Texts): string {
  switch (run.phase) {
    case 'idle':
      return texts.ready
    case 'running': {
      const [pass = ''] = (run.record.passes.at(-1)?.name ?? '').split(':')
      const name = texts.programs[run.program]?.passes[pass] ?? general.measure.stages.starting
      return run.stopping ? texts.stopping : texts.running(name)
    }
    case 'done':
      return texts.done
    case 'cancelled':
      return texts.cancelled
    case 'failed': {
      const kept = run.record.passes.length > 0 ? ` ${texts.kept}` : ''
      return problemText(run.problem, texts, general) + kept
    }
  }
}

/** Run and Stop are one button, so that the keyboard stays where it is; beside it what the run does. */
export function RunStrip() {
  const texts = useProgramsTexts()
  const general = useTexts()
  const run = usePrograms(selectShownRun)
  const values = usePrograms((state) => state.values)
  const rowsAre = usePrograms((state) => state.shown?.rowsAre ?? 'threads')
  const { start, stop } = useProgramsActions()
  const running = run.phase === 'running'
  const predicting = usePrograms(selectPredictingRun)
  const changed = run.phase !== 'idle' && !sameValues(run.values, values)
  return (
    <div className="run-strip">
      <button type="button" className="main-action" onClick={() => (running ? stop() : void start())}>
        {running ? texts.stop : texts.run}
      </button>
      <div>
        <p role="status">{statusText(run, texts, general)}</p>
        {!predicting && <FewCores />}
        {changed && <p className="soft">{texts.changed}</p>}
        {running && !predicting && rowsAre === 'threads' && <ActiveNow run={run} />}
      </div>
    </div>
  )
}

/** The settings that say how many workers there are. */
const WORKER_CONTROLS: readonly string[] = ['workers', 'pool']

/** Said before a run, too: it explains a speedup that does not come. */
function FewCores() {
  const texts = useProgramsTexts()
  const { numbers } = useTexts()
  const cores = useLab(selectCores)
  const workers = usePrograms(({ shown, values }) => {
    const used = shown?.controls.find((control) => WORKER_CONTROLS.includes(control.name))
    return used && isInForce(used, values) ? Number(values[used.name]) : 1
  })
  return workers > cores ? <p className="soft">{texts.fewCores(numbers.whole(cores))}</p> : null
}

/** Who is at work now, in the notes' words. */
function ActiveNow({ run }: { run: Extract<RunPhase, { phase: 'running' }> }) {
  const texts = useProgramsTexts()
  const { numbers } = useTexts()
  const rows = run.record.passes.at(-1)?.rows ?? []
  const names = rows.flatMap(({ name, ended }, index) =>
    ended ? [] : [name ?? texts.worker(numbers.whole(index + 1))],
  )
  return (
    <p className="soft active-now">
      {texts.active(numbers.whole(names.length + 1), ['MainThread', ...names].join(', '))}
    </p>
  )
}

import type { ComponentType } from 'react'
import { AskBackwards } from '../features/ask/AskBackwards'
import { Compare } from '../features/chart/Compare'
import { MeasuredTable } from '../features/measure/MeasuredTable'
import { Notices } from '../features/measure/Notices'
import { MisconceptionNote } from '../features/misconceptions/MisconceptionNote'
import { Share } from '../features/share/Share'
import { TheoryTable } from '../features/theory/TheoryTable'
import type { SheetChart } from '../features/worksheet/Worksheet'
import { useLab } from '../lab-context'
import { addressWith, writeFragment } from '../platform/address'
import { copyText, saveFile, savePng } from '../platform/hand-over'
import { selectHasResult, selectPredicting } from '../store/selectors'
import { fetchedPart } from './fetched-parts'

const AccountPanel = fetchedPart(async () => (await import('../features/account/AccountPanel')).AccountPanel)
const ProgramSteps = fetchedPart(async () => (await import('../features/steps/ProgramSteps')).ProgramSteps)
const PrintWorksheet = fetchedPart(
  async () => (await import('../features/worksheet/PrintWorksheet')).PrintWorksheet,
)
const Fits = fetchedPart(async () => (await import('../features/fits/Fits')).Fits)

type Props = {
  /** The chart as a worksheet bears it. Handed in: whatever this part shares with the first one would part that in files. */
  Chart: ComponentType<SheetChart>
}

/** What lies below the fold, in the order of the page; while S is predicted, only what does not tell it. */
export function BelowFold({ Chart }: Props) {
  const predicting = useLab(selectPredicting)
  const sharing = (
    <Share
      addressWith={addressWith}
      writeFragment={writeFragment}
      copyText={copyText}
      saveFile={saveFile}
      savePng={savePng}
      worksheet={<PrintWorksheet Chart={Chart} addressWith={addressWith} />}
    />
  )
  if (predicting) return sharing
  return (
    <>
      <Notices />
      <div className="measured-results">
        <MeasuredTable />
        <MisconceptionNote place="table" />
      </div>
      <WhenMeasured Part={Fits} />
      <MisconceptionNote place="account" />
      <WhenMeasured Part={AccountPanel} />
      <AskBackwards />
      <ProgramSteps />
      <Compare />
      {sharing}
      <TheoryTable />
    </>
  )
}

/** Asks apart: whatever stands beside it is not drawn again when a measurement begins or ends. */
function WhenMeasured({ Part }: { Part: ComponentType }) {
  return useLab(selectHasResult) && <Part />
}

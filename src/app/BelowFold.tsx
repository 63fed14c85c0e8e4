import { AskBackwards } from '../features/ask/AskBackwards'
import { ChartDrawing } from '../features/chart/ChartDrawing'
import { Compare } from '../features/chart/Compare'
import { MeasuredTable } from '../features/measure/MeasuredTable'
import { Notices } from '../features/measure/Notices'
import { Share } from '../features/share/Share'
import { TheoryTable } from '../features/theory/TheoryTable'
import type { SheetChart } from '../features/worksheet/Worksheet'
import { useLab } from '../lab-context'
import { addressWith, writeFragment } from '../platform/address'
import { copyText, saveFile, savePng } from '../platform/hand-over'
import { selectHasResult } from '../store/selectors'
import { fetchedPart } from './fetched-parts'
import { fetchedSheets } from './fetched-sheets'

const AccountPanel = fetchedPart(async () => (await import('../features/account/AccountPanel')).AccountPanel)
const ProgramSteps = fetchedPart(async () => (await import('../features/steps/ProgramSteps')).ProgramSteps)
const PrintWorksheet = fetchedPart(
  async () => (await import('../features/worksheet/PrintWorksheet')).PrintWorksheet,
)
const Fits = fetchedPart(async () => (await import('../features/fits/Fits')).Fits)

/** The chart as a worksheet bears it. */
const ChartOfSheet = (props: SheetChart) => <ChartDrawing {...props} sheets={fetchedSheets} />

/** What lies below the fold, in the order of the page. */
export function BelowFold() {
  const hasResult = useLab(selectHasResult)
  return (
    <>
      <Notices />
      <div className="measured-results">
        <MeasuredTable />
      </div>
      {hasResult && <Fits />}
      {hasResult && <AccountPanel />}
      <AskBackwards />
      <ProgramSteps />
      <Compare />
      <Share
        addressWith={addressWith}
        writeFragment={writeFragment}
        copyText={copyText}
        saveFile={saveFile}
        savePng={savePng}
        worksheet={<PrintWorksheet Chart={ChartOfSheet} addressWith={addressWith} />}
      />
      <TheoryTable />
    </>
  )
}

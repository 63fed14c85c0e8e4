import { AskBackwards } from '../features/ask/AskBackwards'
import { Compare } from '../features/chart/Compare'
import { FittedShare } from '../features/measure/FittedShare'
import { MeasuredTable } from '../features/measure/MeasuredTable'
import { Notices } from '../features/measure/Notices'
import { Share } from '../features/share/Share'
import { TheoryTable } from '../features/theory/TheoryTable'
import { addressWith, writeFragment } from '../platform/address'
import { copyText, saveFile } from '../platform/hand-over'

/** What lies below the fold, in the order of the page. */
export function BelowFold() {
  return (
    <>
      <Notices />
      <div className="measured-results">
        <MeasuredTable />
        <FittedShare />
      </div>
      <AskBackwards />
      <Compare />
      <Share
        addressWith={addressWith}
        writeFragment={writeFragment}
        copyText={copyText}
        saveFile={saveFile}
      />
      <TheoryTable />
    </>
  )
}

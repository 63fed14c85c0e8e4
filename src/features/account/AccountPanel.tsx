import { findingsIn } from '../../i18n/findings-texts'
import { useLabDeferred, useTexts } from '../../lab-context'
import { selectCoresWarning, selectDiagnosis, selectEffective } from '../../store/account-selectors'
import './account.css'
import { AccountBars } from './AccountBars'
import { AccountTable } from './AccountTable'
import { BlockTimeline } from './BlockTimeline'
import { LossPatterns } from './loss-patterns'

/** Where the speedup of the shown measurement went: in a sentence, as bars, as a table, and block by block. */
export function AccountPanel() {
  const { language, numbers } = useTexts()
  const { account } = findingsIn(language)
  const diagnosis = useLabDeferred(selectDiagnosis)
  const effective = useLabDeferred(selectEffective)
  const warning = useLabDeferred(selectCoresWarning)
  return (
    <section className="account" id="account" aria-labelledby="account-heading">
      <h2 id="account-heading">{account.heading}</h2>
      <LossPatterns />
      {diagnosis && <p className="diagnosis">{account.diagnosis(diagnosis, numbers)}</p>}
      {effective && <p>{account.effective(effective, numbers)}</p>}
      {warning && <p role="note">{account.warning(warning)}</p>}
      <AccountBars />
      <AccountTable />
      <BlockTimeline />
    </section>
  )
}

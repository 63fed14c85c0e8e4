import { useState } from 'react'
import { blockSpeedup } from '../../core/block'
import { blockTimeline } from '../../core/block-timeline'
import { type Block, isClean, type Run } from '../../core/measurement'
import { findingsIn } from '../../i18n/findings-texts'
import { useLabDeferred, useTexts } from '../../lab-context'
import { selectAccountBasis } from '../../store/account-selectors'
import { selectRecord, selectShownBlock } from '../../store/selectors'
import { Choice } from '../../ui/Choice'
import { Select } from '../../ui/Select'
import { RunTimeline } from './RunTimeline'

const RUNS = ['before', 'first', 'second', 'after'] as const
type RunName = (typeof RUNS)[number]

function runOf({ references, shared }: Block, name: RunName): Run {
  return { before: references[0], first: shared[0], second: shared[1], after: references[1] }[name]
}

/** Who did what when, in any run of any block. */
export function BlockTimeline() {
  const { language, numbers } = useTexts()
  const { account } = findingsIn(language)
  const record = useLabDeferred(selectRecord)
  const basis = useLabDeferred(selectAccountBasis)
  const begin = useLabDeferred(selectShownBlock)
  const [chosen, setChosen] = useState<Block>()
  const [name, setName] = useState<RunName>('first')
  const blocks = record?.blocks ?? []
  const block = chosen && blocks.includes(chosen) ? chosen : begin
  if (!block || !basis) return null
  const run = runOf(block, name)
  return (
    <section className="block-timeline" id="block-timeline" aria-labelledby="block-timeline-heading">
      <h3 id="block-timeline-heading">{account.timelineHeading}</h3>
      <div className="timeline-choices">
        <Select
          label={account.block}
          value={String(blocks.indexOf(block))}
          options={blocks.map((own, index) => ({
            value: String(index),
            label: account.blockName({
              number: index + 1,
              workers: own.workers,
              speedup: numbers.ratio(blockSpeedup(own)),
              clean: isClean(own),
            }),
          }))}
          onChoose={(index) => setChosen(blocks[Number(index)])}
        />
        <Choice
          label={account.run}
          value={name}
          options={RUNS.map((value) => ({ value, label: account.runs[value] }))}
          onChoose={setName}
        />
      </div>
      <RunTimeline
        key={`${blocks.indexOf(block)} ${name}`}
        rows={blockTimeline(run, basis)}
        time={run.time}
      />
    </section>
  )
}

import { useState } from 'react'
import { EMBED_PARTS, type EmbedPart } from '../../core/embed'
import { useActions, useLabGetter, useTexts } from '../../lab-context'
import { selectEmbedCode } from '../../store/elsewhere-selectors'
import { Select } from '../../ui/Select'

export type EmbedTools = {
  /** The address of this page with a fragment. */
  addressWith: (fragment: string) => string
  /** Whether the text is on the clipboard. */
  copyText: (text: string) => Promise<boolean>
}

/** The code that shows a part of the lab, as it is set now, in a course page. */
export function EmbedCode({ addressWith, copyText }: EmbedTools) {
  const { app, share } = useTexts()
  const getLab = useLabGetter()
  const { say } = useActions()
  const [part, setPart] = useState<EmbedPart>('lab')
  const copy = async () => {
    const code = selectEmbedCode(getLab(), { part, title: app.name, addressWith })
    say({ kind: (await copyText(code)) ? 'embed-copied' : 'embed-not-copied' })
  }
  return (
    <span className="embed-code">
      <Select
        label={share.embedPart}
        value={part}
        options={EMBED_PARTS.map((value) => ({ value, label: share.embedParts[value] }))}
        onChoose={setPart}
      />
      <button type="button" onClick={copy}>
        {share.copyEmbed}
      </button>
    </span>
  )
}

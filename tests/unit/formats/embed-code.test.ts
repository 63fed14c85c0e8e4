import { describe, expect, test } from 'vitest'
import { embedCode } from '../../../src/formats/embed-code'

describe('the code that embeds the lab', () => {
  test('asks for the part in the query and carries the settings in the fragment', () => {
    expect(embedCode('https://school.example/lab/?embed=lab#v=3&B=0.1', 'chart', 'Amdahl Lab')).toBe(
      '<iframe src="https://school.example/lab/?embed=chart#v=3&amp;B=0.1" title="Amdahl Lab" width="100%" height="420" style="border:0" allow="cross-origin-isolated; fullscreen"></iframe>',
    )
  })

  test('lets no sign of the address or the title out of its quotes', () => {
    const code = embedCode('https://school.example/"onload="x/#a"b<c', 'measure', 'A "lab" <b>')
    expect(code.match(/"/g)).toHaveLength(12)
    expect(code).not.toMatch(/[<>](?!iframe|\/iframe|<|$)[^<>]*[<>].*<\/iframe>.*</)
    expect(code).toContain('title="A &quot;lab&quot; &lt;b&gt;"')
  })
})

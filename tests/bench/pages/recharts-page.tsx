/** The usual way to draw the same figure: six Recharts lines of 200 points, all redrawn at every move of a slider. */
import { useMemo, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { CartesianGrid, Line, LineChart, XAxis, YAxis } from 'recharts'
import { amdahlCurve, curveAbscissae } from '../../../src/core/curve'

const SERIES = ['a', 'b', 'c', 'd', 'e', 'f']
const LAST_PROCESSORS = 1024

/** Curve k has B = `share`/(k + 1): every curve moves with the slider. */
function rowsAt(share: number) {
  const abscissae = curveAbscissae(LAST_PROCESSORS, 'log2')
  const curves = SERIES.map((_, index) => amdahlCurve(share / (index + 1), abscissae))
  return abscissae.map((processors, row) => ({
    processors,
    ...Object.fromEntries(SERIES.map((name, index) => [name, curves[index]?.[row]?.speedup ?? 1])),
  }))
}

function Bench({ width, height }: { width: number; height: number }) {
  const [position, setPosition] = useState(115)
  const rows = useMemo(() => rowsAt(0.02 + position / 300), [position])
  return (
    <>
      <input
        type="range"
        aria-label="Position"
        min={0}
        max={230}
        step="any"
        value={position}
        onChange={(event) => setPosition(event.currentTarget.valueAsNumber)}
      />
      <LineChart width={width} height={height} data={rows}>
        <CartesianGrid vertical={false} />
        <XAxis type="number" dataKey="processors" scale="log" domain={[1, LAST_PROCESSORS]} />
        <YAxis type="number" domain={[0, 40]} allowDataOverflow />
        {SERIES.map((name) => (
          <Line key={name} type="linear" dataKey={name} dot={false} isAnimationActive={false} />
        ))}
      </LineChart>
    </>
  )
}

const root = document.getElementById('root')
const size = new URLSearchParams(location.search)
if (root) {
  createRoot(root).render(<Bench width={Number(size.get('width'))} height={Number(size.get('height'))} />)
}

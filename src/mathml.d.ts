/** The elements of MathML Core that the formula uses; React's types know only HTML and SVG. */
import type { HTMLAttributes } from 'react'

type MathElement = HTMLAttributes<MathMLElement>

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      math: MathElement & { display?: 'block' | 'inline' }
      mfrac: MathElement
      mi: MathElement
      mn: MathElement
      mo: MathElement & { stretchy?: 'false' }
      mrow: MathElement
      msqrt: MathElement
      msub: MathElement
      msup: MathElement
    }
  }
}

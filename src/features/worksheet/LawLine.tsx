/** The law in symbols: putting the numbers in is what the sheet asks for. */
export function LawLine() {
  return (
    <math display="block">
      <msub>
        <mi>S</mi>
        <mi>j</mi>
      </msub>
      <mo>=</mo>
      <mfrac>
        <mn>1</mn>
        <mrow>
          <mi>B</mi>
          <mo>+</mo>
          <mfrac>
            <mrow>
              <mn>1</mn>
              <mo>−</mo>
              <mi>B</mi>
            </mrow>
            <mi>j</mi>
          </mfrac>
        </mrow>
      </mfrac>
    </math>
  )
}

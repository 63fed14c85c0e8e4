/** "Predict first": the panel, and its points on the chart, which it speaks for. */
import { fetchedPart } from './fetched-parts'
import { fetchGuessSheet } from './fetched-sheets'

export const Prediction = fetchedPart(async () => {
  const [{ Prediction: Part }] = await Promise.all([
    import('../features/predict/Prediction'),
    fetchGuessSheet(),
  ])
  return Part
})

/**
 * The chart's drawing, which is most of the page's JavaScript: fetched when what stands around it is seen. And
 * its sheets, without which it is whole.
 */
import type { FetchedSheets } from '../features/chart/ChartLayers'
import { painted } from '../platform/page-rest'
import { fetchedPart } from './fetched-parts'

export const fetchLawsSheet = async () => (await import('../features/chart/LawsSheet')).LawsSheet
export const fetchGuessSheet = async () => (await import('../features/chart/GuessSheet')).GuessSheet
export const fetchBesideSheet = async () => (await import('../features/chart/BesideSheet')).BesideSheet
const fetchFittedSheet = async () => (await import('../features/chart/FittedSheet')).FittedSheet

const fetchPinnedSheet = async () => (await import('../features/chart/PinnedSheet')).PinnedSheet

const fetchPointerSheet = async () => (await import('../features/chart/PointerSheet')).PointerSheet

export const fetchedSheets: FetchedSheets = {
  Pointer: fetchedPart(fetchPointerSheet, 'quiet'),
  Pinned: fetchedPart(fetchPinnedSheet, 'quiet'),
  Beside: fetchedPart(fetchBesideSheet, 'quiet'),
  Laws: fetchedPart(fetchLawsSheet, 'quiet'),
  Fitted: fetchedPart(fetchFittedSheet, 'quiet'),
  Guesses: fetchedPart(fetchGuessSheet, 'quiet'),
  ReadingKeys: fetchedPart(async () => (await import('../features/chart/ReadingKeys')).ReadingKeys, 'quiet'),
  GuessKeys: fetchedPart(async () => (await import('../features/chart/GuessKeys')).GuessKeys, 'quiet'),
}

export const Drawing = fetchedPart(
  async () => {
    // What stands around it is seen before.
    await painted()
    return (await import('../features/chart/ChartDrawing')).ChartDrawing
  },
  'plain',
  'at-once',
)

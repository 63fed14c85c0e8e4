/** The lines of the laws beside Amdahl's, fetched apart: the chart is whole without them. */
import { fetchedPart } from './fetched-parts'

export const fetchLawsSheet = async () => (await import('../features/chart/LawsSheet')).LawsSheet
export const LawsSheet = fetchedPart(fetchLawsSheet, 'quiet')

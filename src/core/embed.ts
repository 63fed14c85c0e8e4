/** What of the lab is shown in a frame of another page: `?embed=…` in its address. */
export const EMBED_PARTS = ['chart', 'lab', 'measure'] as const
export type EmbedPart = (typeof EMBED_PARTS)[number]

export function isEmbedPart(text: string | null): text is EmbedPart {
  return EMBED_PARTS.some((part) => part === text)
}

import type { Hit } from './zxing.ts'

/**
 * A message may be spread over up to sixteen codes (ISO/IEC 18004, structured append). Where all of them are in
 * the picture their texts are given as one, in their order; parts of an incomplete one stay what they are.
 */
export function joinedParts(hits: readonly Hit[]): { text: string }[] {
  const joined = new Set<string>()
  return hits.flatMap((hit): { text: string }[] => {
    if (hit.part === undefined) return [hit]
    const { of, message } = hit.part
    const texts = new Map(
      hits.flatMap(({ text, part }) => (part?.message === message && part.of === of ? [[part.at, text]] : []))
    )
    if (texts.size < of) return [hit]
    if (joined.has(message)) return []
    joined.add(message)
    return [{ text: Array.from({ length: of }, (_, at) => texts.get(at) ?? '').join('') }]
  })
}

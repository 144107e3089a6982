import type { z } from 'zod'
import type { FoundIn } from '../../shared/model/listing.ts'
import { foldText } from '../../shared/rules/fold-text.ts'
import { zones, type ListIndex } from './list-index.ts'
import { noteHolds, zonesHold, type Sought } from './term-places.ts'

type Place = z.infer<typeof FoundIn>

/** Where the words were found that are not in what a row shows: its title, user name and host. */
export function foundIn(
  index: ListIndex,
  record: number,
  sought: readonly Sought[],
  shown: { title: string; userName: string; host: string }
): Place[] {
  const seen = [shown.title, shown.userName, shown.host].map((text) => Buffer.from(foldText(text), 'utf8'))
  const places = new Set<Place>()
  for (const one of sought) {
    if (one.isNot || seen.some((text) => text.includes(one.word))) continue
    for (const place of placesOf(index, record, one)) places.add(place)
  }
  return [...places]
}

function* placesOf(index: ListIndex, record: number, { word, inTagSet }: Sought): Generator<Place> {
  const { heads } = index
  const [start, end] = [heads.startOf(record), heads.endOf(record)]
  const isInZone = (...of: number[]): boolean => zonesHold(heads.bytes, word, start, end, of)
  if (isInZone(zones.url, zones.addresses)) yield 'address'
  if (inTagSet?.[index.tagSetOf.at(record)] === 1) yield 'tags'
  if (isInZone(zones.names, zones.fields)) yield 'fields'
  if (noteHolds(index, record, word)) yield 'notes'
}

import { credentialKinds, type KindOfCredential } from '../../shared/rules/credential-kinds.ts'
import { foldText } from '../../shared/rules/fold-text.ts'
import { FoldedPieces } from './folded-pieces.ts'
import { Growing } from './growing-list.ts'
import { RecordIds } from './record-ids.ts'
import { Scratch } from './scratch.ts'

/** What is known of one credential for finding it; not its secrets. */
export interface Indexed {
  id: string
  kind: KindOfCredential
  title: string
  userName: string
  url: string
  /** Further user names, addresses and fields, one after the other in the order of `zones`. */
  more: readonly [names: string, addresses: string, fields: string]
  /** As the column holds them. */
  tags: string
  folderId: string | null
  isFavourite: boolean
  hasPassword: boolean
  hasNotes: boolean
  hasSecondFactor: boolean
  createdAtMs: number
  updatedAtMs: number
  usedAtMs: number | null
}

/** The texts of a record, in their order. */
export const zones = { title: 0, userName: 1, url: 2, names: 3, addresses: 4, fields: 5 } as const

export const flags = { favourite: 1, password: 2, notes: 4, secondFactor: 8 } as const

const none = 0xffffffff
// eslint-disable-next-line no-control-regex -- all of ASCII is what is meant
export const onlyAscii = /^[\u0000-\u007f]*$/

/**
 * Everything the list is found, narrowed and ordered by, one record a credential: the folded texts in memory that is
 * zeroed at the lock, the rest in typed arrays beside it. Notes come later than the rest, for they must be opened.
 */
export class ListIndex {
  readonly ids = new RecordIds()
  /** A piece each record: its texts in the order of `zones`, each ended by NUL. */
  readonly heads = new FoldedPieces()
  /** A piece each record with notes, in the order they were read. */
  readonly notes = new FoldedPieces()
  /** A piece each set of tags, which many records share, each tag between two NULs. */
  readonly tagSets = new FoldedPieces()
  readonly titleEnds = new Growing(Uint32Array)
  /** The first six bytes of each title as one number: most of a comparison. */
  readonly titleStarts = new Growing(Float64Array)
  readonly kinds = new Growing(Uint8Array)
  readonly flags = new Growing(Uint8Array)
  readonly folders = new Growing(Uint32Array)
  readonly tagSetOf = new Growing(Uint32Array)
  readonly createdAtMs = new Growing(Float64Array)
  readonly updatedAtMs = new Growing(Float64Array)
  readonly usedAtMs = new Growing(Float64Array)
  readonly isRemoved = new Growing(Uint8Array)
  /** The record of a piece of notes, and back. */
  readonly recordOfNote = new Growing(Uint32Array)
  readonly #noteOf = new Growing(Uint32Array)
  /** Numbers of folders from 1 on; 0 is none. */
  readonly #folderNumbers = new Map<string, number>()
  readonly #tagSetNumbers = new Map<string, number>()
  readonly tagsOfSet: string[][] = []
  /** Room for searching, made once. */
  readonly scratch = new Scratch()
  #removed = 0
  #hasOtherLetters = false

  /** Whether any title is more than plain ASCII, which a database orders in another way than we do. */
  get hasOtherLetters(): boolean {
    return this.#hasOtherLetters
  }

  /** Records that were ever added, the removed ones among them. */
  get count(): number {
    return this.heads.count
  }

  get removed(): number {
    return this.#removed
  }

  add(row: Indexed): number {
    const { title, userName, url, more } = row
    const texts = [title, userName, withoutScheme(url), ...more]
    // Folded as one text: it is written out whole, and a joined text would be folded in pieces all the same.
    this.#hasOtherLetters ||= !onlyAscii.test(title)
    const folded = foldText(`${texts.map(withoutNul).join('\0')}\0`)
    const record = this.heads.add(folded)
    this.ids.add(row.id)
    const { bytes } = this.heads
    const start = this.heads.startOf(record)
    const titleEnd = bytes.indexOf(0, start)
    this.titleEnds.set(record, titleEnd)
    this.titleStarts.set(record, sixBytes(bytes, start, titleEnd))
    this.kinds.set(record, credentialKinds.indexOf(row.kind))
    this.createdAtMs.set(record, row.createdAtMs)
    this.updatedAtMs.set(record, row.updatedAtMs)
    this.usedAtMs.set(record, row.usedAtMs ?? 0)
    this.isRemoved.set(record, 0)
    this.#noteOf.set(record, none)
    this.flags.set(
      record,
      (row.hasPassword ? flags.password : 0) |
        (row.hasNotes ? flags.notes : 0) |
        (row.hasSecondFactor ? flags.secondFactor : 0)
    )
    this.organise(record, row)
    return record
  }

  /** Where a record stands in lists, which changes without the rest of it. */
  organise(
    record: number,
    { tags, folderId, isFavourite }: Pick<Indexed, 'tags' | 'folderId' | 'isFavourite'>
  ) {
    this.tagSetOf.set(record, this.#tagSetNumber(tags))
    this.folders.set(record, folderId === null ? 0 : this.folderNumber(folderId))
    const others = this.flags.at(record) & ~flags.favourite
    this.flags.set(record, isFavourite ? others | flags.favourite : others)
  }

  addNotes(record: number, notes: string): void {
    // Ended by NUL, as a head is, or a word could be found across two pieces.
    const piece = this.notes.add(foldText(`${withoutNul(notes)}\0`))
    this.recordOfNote.set(piece, record)
    this.#noteOf.set(record, piece)
  }

  /** The piece with the notes of a record, where there are any and they have been read. */
  noteOf(record: number): number | undefined {
    const piece = this.#noteOf.at(record)
    return piece === none ? undefined : piece
  }

  remove(record: number): void {
    const note = this.noteOf(record)
    if (note !== undefined) this.notes.remove(note)
    this.heads.remove(record)
    this.ids.remove(record)
    this.isRemoved.set(record, 1)
    this.titleStarts.set(record, 0)
    this.#removed += 1
  }

  folderNumber(id: string): number {
    const known = this.#folderNumbers.get(id)
    if (known !== undefined) return known
    const made = this.#folderNumbers.size + 1
    this.#folderNumbers.set(id, made)
    return made
  }

  /** Zeroes everything; empty afterwards. */
  wipe(): void {
    for (const part of [this.ids, this.heads, this.notes, this.tagSets]) part.wipe()
    for (const list of [this.titleEnds, this.titleStarts, this.kinds, this.flags, this.folders]) list.wipe()
    for (const list of [this.createdAtMs, this.updatedAtMs, this.usedAtMs, this.isRemoved]) list.wipe()
    for (const list of [this.tagSetOf, this.recordOfNote, this.#noteOf]) list.wipe()
    this.#folderNumbers.clear()
    this.#tagSetNumbers.clear()
    this.tagsOfSet.length = 0
    this.scratch.wipe()
    this.#removed = 0
  }

  #tagSetNumber(stored: string): number {
    const known = this.#tagSetNumbers.get(stored)
    if (known !== undefined) return known
    const tags = tagsFrom(stored)
    const made = this.tagSets.add(foldText(`\0${tags.map(withoutNul).join('\0')}\0`))
    this.tagsOfSet[made] = tags
    this.#tagSetNumbers.set(stored, made)
    return made
  }
}

/** The tags of a row; none where what stands there is no list of texts. */
export function tagsFrom(stored: string): string[] {
  if (stored === '[]') return []
  try {
    const parsed: unknown = JSON.parse(stored)
    return Array.isArray(parsed) ? parsed.filter((tag): tag is string => typeof tag === 'string') : []
  } catch {
    return []
  }
}

// What separates two texts; a word holds no NUL, so it is never found across two.
const withoutNul = (text: string): string => (text.includes('\0') ? text.replaceAll('\0', '\u0001') : text)

/** Nobody looks for `https`; with it, three letters of it would find everything. */
export const withoutScheme = (url: string): string => url.replace(/^[a-z][a-z0-9+.-]*:\/\/(www\.)?/i, '')

function sixBytes(bytes: Buffer, start: number, end: number): number {
  let number = 0
  for (let n = 0; n < 6; n++) number = number * 256 + (start + n < end ? (bytes[start + n] ?? 0) : 0)
  return number
}

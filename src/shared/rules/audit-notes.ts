/** What the record of a rotation notes: the last record that was let go, its day (ISO 8601), how many, its MAC in hex. */
export interface RotatedNote {
  throughN: number
  day: string
  records: number
  mac: string
}

/** A note of a rotation: four words between spaces. */
export function rotatedNote({ throughN, day, records, mac }: RotatedNote): string {
  return [String(throughN), day, String(records), mac].join(' ')
}

/** What a note of a rotation says, or nothing where it is none. */
export function parseRotatedNote(note: string): RotatedNote | undefined {
  const found = /^(\d{1,15}) (\d{4}-\d\d-\d\d) (\d{1,15}) ([0-9a-f]{64})$/.exec(note)
  if (found === null) return undefined
  const [, throughN = '', day = '', records = '', mac = ''] = found
  return { throughN: Number(throughN), day, records: Number(records), mac }
}

/** The first sixteen bytes of a code in hex, as people note and compare it: eight groups. */
export function codeGroups(hex: string): string {
  return (hex.slice(0, 32).toUpperCase().match(/.{4}/g) ?? []).join('-')
}

/** What the record of a weakened setting notes: which, and how it stood before and stands now. */
export interface WeakenedNote {
  setting: string
  from: string
  to: string
}

export function weakenedNote({ setting, from, to }: WeakenedNote): string {
  return `${setting}: ${from} → ${to}`
}

/** What a note of a weakened setting says, or nothing where it is none. */
export function parseWeakenedNote(note: string): WeakenedNote | undefined {
  const found = /^([A-Za-z]{1,40}): (\S{1,40}) → (\S{1,40})$/.exec(note)
  if (found === null) return undefined
  const [, setting = '', from = '', to = ''] = found
  return { setting, from, to }
}

/** What the record of a change of what opens the vault notes: all that is needed together, before and from then on. */
export function openedByNote(before: readonly string[], after: readonly string[]): string {
  return weakenedNote({ setting: 'openedBy', from: before.join('+'), to: after.join('+') })
}

/** What was needed together to open the vault and what is needed now, or nothing where a note does not say that. */
export function parseOpenedByNote(note: string): { from: string[]; to: string[] } | undefined {
  const found = parseWeakenedNote(note)
  if (found?.setting !== 'openedBy') return undefined
  return { from: found.from.split('+'), to: found.to.split('+') }
}

/** What the record of one of several items notes where all were acted on at once: with how many others; else nothing. */
export function othersNote(of: number): string {
  return of > 1 ? `others: ${String(of - 1)}` : ''
}

/** With how many others, or nothing where it is no such note. */
export function parseOthersNote(note: string): number | undefined {
  return countIn('others', note)
}

/** What one record of an act on several items notes: how many they were. */
export function itemsNote(items: number): string {
  return `items: ${String(items)}`
}

/** How many items, or nothing where it is no such note. */
export function parseItemsNote(note: string): number | undefined {
  return countIn('items', note)
}

function countIn(name: string, note: string): number | undefined {
  const [, said, count] = /^([a-z]+): (\d{1,15})$/.exec(note) ?? []
  return said === name ? Number(count) : undefined
}

/** Which field of an item was looked at: its role, and what the person called it, if anything. */
export interface FieldNote {
  role: string
  label: string
}

const fieldNoteMax = 128

/** A note of a field, of at most 128 UTF-16 code units: a label that is longer is cut. Control characters stay. */
export function fieldNote({ role, label }: FieldNote): string {
  const whole = label === '' ? role : `${role}: ${label}`
  if (whole.length <= fieldNoteMax) return whole
  // Half of a character outside the basic plane would not be stored as it was signed.
  return whole.slice(0, fieldNoteMax).replace(/[\ud800-\udbff]$/, '')
}

/** What a note of a field says, or nothing where it is none. */
export function parseFieldNote(note: string): FieldNote | undefined {
  const found = /^([a-z-]{1,40})(?:: (.+))?$/s.exec(note)
  if (found === null) return undefined
  const [, role = '', label = ''] = found
  return { role, label }
}

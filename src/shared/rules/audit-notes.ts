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

import type { Field, SecondFactor } from '../../shared/model/credential.ts'
import { hostOf } from '../../shared/rules/web-address.ts'
import type { IndexedRow } from './index-table.ts'
import { onlyAscii, withoutScheme, type Indexed } from './list-index.ts'

export interface Details {
  fields: readonly Field[]
  secondFactors: readonly SecondFactor[]
}

/** What is found of a row: of concealed fields only their labels. */
export function indexedFrom(row: IndexedRow, parseDetails: (details: string) => Details): Indexed {
  const details = readable(row.details, parseDetails)
  return {
    ...row,
    more: moreTexts(row.url, details),
    isFavourite: row.isFavourite === 1,
    hasPassword: row.hasPassword === 1,
    hasNotes: row.hasNotes === 1,
    hasSecondFactor: details.secondFactors.length > 0
  }
}

const noDetails: Details = { fields: [], secondFactors: [] }

/** What is damaged is named where it is opened; the rest of the row is found all the same. */
function readable(details: string, parseDetails: (details: string) => Details): Details {
  if (details === '{}') return noDetails
  try {
    return parseDetails(details)
  } catch {
    return noDetails
  }
}

const separator = '\u0001'

function moreTexts(url: string, { fields, secondFactors }: Details): Indexed['more'] {
  const names: string[] = []
  // A list shows the host as it goes over the wire, which is not how it was typed.
  const addresses = onlyAscii.test(url) ? [] : [hostOf(url)]
  const others: string[] = []
  for (const { role, kind, label, value } of fields) {
    if (label !== '') others.push(label)
    if (kind === 'concealed' || value === '') continue
    if (role === 'user-name' || role === 'email') names.push(value)
    else if (kind === 'url' || role === 'url' || role === 'host') addresses.push(withoutScheme(value))
    else others.push(value)
  }
  for (const { where } of secondFactors) if (where !== '') others.push(where)
  return [names.join(separator), addresses.join(separator), others.join(separator)]
}

import type { QuickField, QuickRow, QuickTarget } from '../../../shared/model/quick.ts'
import { kindPlaces } from '../../../shared/rules/credential-kinds.ts'
import type { kindsText } from '../text/kinds-text.ts'
import type { quickText } from '../text/quick-text.ts'

type Place = keyof typeof kindsText.places

/** What Enter does with a row, as `quickText.enter` names it. */
export type EnterName = keyof typeof quickText.enter
export type Enter = { kind: 'copy'; field: QuickField } | { kind: 'open' }

export const keyOf = ({ kind, id }: QuickTarget): string => `${kind} ${id}`
export const isSameTarget = (a: QuickTarget | undefined, b: QuickTarget | undefined): boolean =>
  a !== undefined && b !== undefined && keyOf(a) === keyOf(b)

/** What the secret of a row is called; undefined where it has none. */
export function secretPlace({ hasPassword, kindOfCredential }: QuickRow): Place | undefined {
  if (!hasPassword) return undefined
  return (kindPlaces[kindOfCredential ?? 'login'].password ?? 'password') as Place
}

/** What stands in the place of the user name; undefined where nothing does. */
export function namePlace({ userName, kindOfCredential }: QuickRow): Place | undefined {
  if (userName === '') return undefined
  return (kindPlaces[kindOfCredential ?? 'login'].userName ?? 'userName') as Place
}

/** Copies what is wanted of a row most; what has nothing to copy is shown in the window. */
export function enterOf(row: QuickRow, codeFirst: QuickTarget | undefined): Enter {
  if (row.codes.length > 0 && isSameTarget(row.target, codeFirst)) return { kind: 'copy', field: 'code' }
  if (row.hasPassword) return { kind: 'copy', field: 'password' }
  if (row.codes.length > 0) return { kind: 'copy', field: 'code' }
  return row.userName === '' ? { kind: 'open' } : { kind: 'copy', field: 'user-name' }
}

/** What that is called. */
export function enterName(row: QuickRow, codeFirst: QuickTarget | undefined): EnterName {
  const enter = enterOf(row, codeFirst)
  if (enter.kind === 'open') return 'open'
  if (enter.field === 'code') return row.codes[0]?.kind === 'hotp' ? 'counter' : 'code'
  const place = enter.field === 'password' ? secretPlace(row) : namePlace(row)
  return (place ?? 'userName') as EnterName
}

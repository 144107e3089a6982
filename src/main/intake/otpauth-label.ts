import type { CodeLabel } from '../../shared/model/code.ts'
import { wellFormed } from './percent.ts'

export const labelMaxLength = 256

/**
 * Reads issuer and account out of a label, `Issuer:account`, which is decoded already. The issuer of its own
 * parameter wins over the label's, as the format says. Where it is given twice, the label shows where it ends, for it
 * may hold a colon itself; else the first colon ends it. A label without a colon is the account.
 */
export function readLabel(whole: string, ownIssuer = ''): CodeLabel {
  const label = withoutTricks(whole)
  const issuer = withoutTricks(ownIssuer).trim()
  const start = label.slice(0, issuer.length + 1).toLowerCase()
  const isRepeated = issuer !== '' && start === `${issuer.toLowerCase()}:`
  const colon = isRepeated ? issuer.length : label.indexOf(':')
  const fromLabel = colon < 0 ? '' : label.slice(0, colon).trim()
  const account = (colon < 0 ? label : label.slice(colon + 1)).trim()
  return { issuer: issuer === '' ? fromLabel : issuer, account }
}

/** The label that is read as this again beside the same issuer as a parameter: `Issuer:account`, not encoded. */
export function printLabel({ issuer, account }: CodeLabel): string {
  return issuer === '' && !account.includes(':') ? account : `${issuer}:${account}`
}

export const isLabelTooLong = ({ issuer, account }: CodeLabel): boolean =>
  // In characters, as the contract counts them: half a pair of UTF-16 units is none.
  Array.from(issuer).length > labelMaxLength || Array.from(account).length > labelMaxLength

/** A label comes from whoever made the picture: line breaks and marks that turn the writing round are left out. */
function withoutTricks(text: string): string {
  return wellFormed(text).replace(/[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu, '')
}

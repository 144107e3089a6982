import { bareSeedMinBytes } from './base32-secret.ts'

/** One address or secret of a typed text, and the line it begins on, from 1. */
export interface TextPart {
  text: string
  line: number
}

/** Where an address begins inside a line: behind a space, a comma, a quote or a bracket. */
const addressInside = /[\s,;"'<([](?=(?:otpauth|otpauth-migration|motp|steam):\/\/)/i
const isAddress = /^(?:otpauth|otpauth-migration|motp|steam):/i
/** What stands behind an address in lists and in running text. */
const closing = new Set(['"', "'", '>', ')', ']', ',', ';'])

/**
 * Takes a typed or pasted text apart: a line is an address or a secret; several addresses may stand in one. Words in
 * front of an address are left out. Lines too short to be secrets of their own are one secret, as copied from a page
 * that shows it in groups.
 */
export function splitText(text: string): TextPart[] {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/).map((line, index): TextPart => {
    return { text: line.trim(), line: index + 1 }
  })
  const filled = lines.filter((one) => one.text !== '')
  const isOneInGroups = filled.length > 1 && filled.every(({ text: one }) => isGroup(one))
  if (isOneInGroups) return [{ text: filled.map((one) => one.text).join(''), line: filled[0]?.line ?? 1 }]
  return filled.flatMap(({ text: one, line }) => addressesIn(one).map((part) => ({ text: part, line })))
}

const isGroup = (text: string): boolean => {
  const letters = text.replace(/[\s-]/g, '').length
  return letters * 5 < bareSeedMinBytes * 8 && /^[a-z2-7\s=-]+$/i.test(text)
}

function addressesIn(line: string): string[] {
  const parts = line.split(addressInside)
  const addresses = parts.filter((part) => isAddress.test(part)).map(withoutClosing)
  return addresses.length === 0 ? [line] : addresses
}

function withoutClosing(text: string): string {
  let end = text.length
  while (end > 0 && (closing.has(text.charAt(end - 1)) || text.charAt(end - 1).trim() === '')) end--
  return text.slice(0, end)
}

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

const lineEnds = new Set(['\n', '\r', '\u2028', '\u2029'])
/** More groups than the longest secret has. */
const maxGroups = 128

/**
 * Takes a typed or pasted text apart: a line is an address or a secret; several addresses may stand in one. Words in
 * front of an address are left out. Lines too short to be secrets of their own are one secret, as copied from a page
 * that shows it in groups. Ends once there are more than `most`: so many are not wanted.
 */
export function splitText(text: string, most: number): TextPart[] {
  const parts: TextPart[] = []
  for (const { text: one, line } of filledLines(text)) {
    for (const address of addressesIn(one)) parts.push({ text: address, line })
    if (parts.length > most) return parts
  }
  const isOneInGroups =
    parts.length > 1 && parts.length <= maxGroups && parts.every((part) => isGroup(part.text))
  return isOneInGroups
    ? [{ text: parts.map((part) => part.text).join(''), line: parts[0]?.line ?? 1 }]
    : parts
}

/** Lines with anything in them. By hand, as a text may be a quarter of a million line ends. */
function* filledLines(text: string): Generator<TextPart> {
  let line = 1
  let start = 0
  for (let at = 0; at <= text.length; at++) {
    const character = text[at] ?? '\n'
    if (!lineEnds.has(character)) continue
    const one = start === at ? '' : text.slice(start, at).trim()
    if (one !== '') yield { text: one, line }
    if (character !== '\r' || text[at + 1] !== '\n') line += 1
    start = at + 1
  }
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

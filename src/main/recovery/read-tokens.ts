import { struckSign } from './read-struck.ts'
import { isDate } from './read-dates.ts'

/** A part of a line. What is in a piece may be (a group of) a key; what is in a word may not. */
export type Token =
  | { kind: 'piece'; text: string; isStruck: boolean; isJoined: boolean }
  | { kind: 'word'; text: string }
  | { kind: 'number'; value: number }
  | { kind: 'check'; sign: 'open' | 'done' | 'crossed' }
  | { kind: 'date' | 'colon' | 'break' | 'bullet' }

const bullets = new Set(
  Array.from(
    '\u2022\u25cf\u25aa\u25e6\u2023\u2219\u25cb\u25a0\u25c6\u25c7\u25ba\u25b6\u27a4\u2192\u21d2\u25b8\u25fe\u25fc\u2756\u2666\u00b7\u2605\u2606\u{1f511}\u{1f510}'
  )
)
const openSigns = new Set(Array.from('\u2610\u25a1\u25a2\u2b1c\u25fb\u25fd\u274f\u2751'))
const doneSigns = new Set(Array.from('\u2611\u2713\u2714\u2705'))
const crossedSigns = new Set(Array.from('\u2612\u2717\u2718\u274c\u2716\u2715'))
const walls = new Set(Array.from('|\u2502\u2503\u2551\u00a6;\u2014'))
const boxes = /\[([ xX\u2713\u2714])\]/g

const wrapped = /^["'`([{<*\u201c\u201d\u201e\u2018\u2019\u201a\u00ab\u00bb\u2039\u203a\u00bf\u00a1]$/
const closing = /^["'`)\]}>*!?.\u201c\u201d\u2018\u2019\u00ab\u00bb\u2039\u203a]$/

const numberSign = /^[([#]*(?:n(?:[or]\.?|\u00b0|\u00ba)?)?#?(\d{1,3})(?:[.)\]:\u00b0\u00ba]{1,2}|-)$/i
/** Never "nr50" alone: that is a group of a key as often. */
const hashNumber = /^(?:#|n\u00b0|n[ro]\.)(\d{1,3})[.:)]?$/i
const numbered = /^#?(\d{1,3})(?:[.):\]]|\.-)((?=[A-Za-z0-9"'`])\S{6,})$/
const letterSign = /^\(?([a-z])\)$/i
const named = /^["']?([\p{L}_#][\p{L}\p{N}_.#-]{0,60})["']?[:=](?![/=])(.+)$/u
const hexPairs = /^[0-9a-z]{2,5}(?::[0-9a-z]{2,5}){3,}$/i
const piece = /^[A-Za-z0-9_+/][A-Za-z0-9\-_.:+/]*={0,2}$/
const address = /@|:\/\/|^www\.|\.[A-Za-z]{2,6}(?:\/|$)/

/** Takes one plain line apart, in one pass. */
export function tokensOf(line: string): Token[] {
  const tokens: Token[] = []
  let atom = ''
  let isStruck = false
  let isJoined = false
  let blanks = ''
  const end = (): void => {
    if (atom !== '') addAtom(tokens, atom, isStruck, isJoined)
    atom = ''
  }
  const add = (token: Token): void => {
    end()
    tokens.push(token)
    isJoined = false
  }
  const text = line.replace(boxes, (_box, inside: string) => (inside === ' ' ? '\u2610' : '\u2612'))
  const characters = Array.from(text)
  for (const [at, character] of characters.entries()) {
    if (character === ' ' || character === '\t') {
      end()
      blanks += character
      continue
    }
    if (blanks !== '') {
      isJoined = blanks === ' '
      if (!isJoined && tokens.length > 0) addBreaks(tokens, blanks)
      blanks = ''
    }
    if (character === struckSign) {
      end()
      isStruck = !isStruck
    } else if (openSigns.has(character)) add({ kind: 'check', sign: 'open' })
    else if (doneSigns.has(character)) add({ kind: 'check', sign: 'done' })
    else if (crossedSigns.has(character)) add({ kind: 'check', sign: 'crossed' })
    else if (bullets.has(character)) add({ kind: 'bullet' })
    else if (walls.has(character) || (character === ',' && !isInNumber(characters, at)))
      add({ kind: 'break' })
    else atom += character
    if (atom.length === 1 && tokens.at(-1)?.kind !== 'piece') isJoined = false
  }
  end()
  return tokens
}

/** A comma of "1,250.00" parts nothing; one of "1,12345678" does. */
function isInNumber(characters: readonly string[], at: number): boolean {
  const digit = (offset: number): boolean => /^[0-9]$/.test(characters[at + offset] ?? '')
  return digit(-1) && digit(1) && digit(2) && digit(3) && !digit(4)
}

function addBreaks(tokens: Token[], blanks: string): void {
  const tabs = blanks.split('\t').length - 1
  const before = tokens.at(-1)?.kind
  // Blanks beside a wall are the same gap; an empty cell between two tabs is a gap of its own.
  if (tabs === 0 && before === 'break') return
  for (let count = 0; count < Math.max(1, tabs); count++) tokens.push({ kind: 'break' })
}

function addAtom(tokens: Token[], atom: string, isStruck: boolean, isJoined: boolean): void {
  const number = numberSign.exec(atom) ?? hashNumber.exec(atom)
  if (number !== null) {
    tokens.push({ kind: 'number', value: Number(number[1]) })
    if (atom.endsWith(':')) tokens.push({ kind: 'colon' })
    return
  }
  const letter = letterSign.exec(atom)
  if (letter !== null) {
    tokens.push({ kind: 'number', value: (letter[1] ?? 'a').toLowerCase().charCodeAt(0) - 96 })
    return
  }
  if (/^-+$/.test(atom) || atom === '->' || atom === '=>') {
    tokens.push({ kind: tokens.length === 0 ? 'bullet' : 'break' })
    return
  }
  if (atom === '=') return void tokens.push({ kind: 'colon' })
  if (/^[*+o]$/.test(atom) && tokens.length === 0) return void tokens.push({ kind: 'bullet' })
  const attached = numbered.exec(atom)
  if (attached !== null && !isDate(atom) && !isInOrder(atom)) {
    tokens.push({ kind: 'number', value: Number(attached[1]) })
    addText(tokens, attached[2] ?? '', isStruck, false)
    return
  }
  const pair = hexPairs.test(atom) || address.test(atom) ? null : named.exec(atom)
  if (pair !== null && /[\p{L}\p{N}]/u.test(pair[2] ?? '')) {
    tokens.push({ kind: 'word', text: pair[1] ?? '' }, { kind: 'colon' })
    addText(tokens, pair[2] ?? '', isStruck, false)
    return
  }
  addText(tokens, atom, isStruck, isJoined)
}

/** Groups with a sign between them that looks like a number's: "123:456:789". */
const isInOrder = (atom: string): boolean => /^(\w{3})(?:[:.]\w{3})+$/.test(atom)

function addText(tokens: Token[], atom: string, isStruck: boolean, isJoined: boolean): void {
  let start = atom.startsWith('="') ? 1 : 0
  let end = atom.length
  while (start < end && wrapped.test(atom.charAt(start))) start++
  let hasColon = false
  while (end > start && (closing.test(atom.charAt(end - 1)) || atom.charAt(end - 1) === ':')) {
    if (atom.charAt(end - 1) === ':') hasColon = true
    end--
  }
  const text = atom.slice(start, end)
  if (text === '') {
    if (hasColon) tokens.push({ kind: 'colon' })
    return
  }
  if (isDate(text)) tokens.push({ kind: 'date' })
  else if (piece.test(text) && !address.test(text)) tokens.push({ kind: 'piece', text, isStruck, isJoined })
  else tokens.push({ kind: 'word', text })
  if (hasColon) tokens.push({ kind: 'colon' })
}

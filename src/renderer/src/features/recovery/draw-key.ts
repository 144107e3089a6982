import { drawSecret } from '../credentials/draw-secret.ts'

/** From this many words on a text is read as a phrase, each with its number. */
const phraseWords = 12
/** A run of letters and digits longer than this is read in groups. */
const longRun = 8
const groupLength = 4

/**
 * Puts a recovery key into an element, large and easy to read off: a phrase as numbered words, a long run in groups of
 * four. SECURITY: text nodes only; what is copied out of it has no spaces that the key has not.
 */
export function drawKey(element: HTMLElement, text: string): void {
  const words = text.trim().split(/\s+/u)
  if (words.length >= phraseWords && words.every((word) => /^\p{L}+$/u.test(word))) {
    element.replaceChildren(...words.map((word, index) => wordOf(word, index + 1)))
    return
  }
  if (!/^[\p{L}\p{N}]+$/u.test(text) || text.length <= longRun || text.length > 400) {
    drawSecret(element, text)
    return
  }
  const groups = text.match(new RegExp(`.{1,${String(groupLength)}}`, 'gu')) ?? []
  element.replaceChildren(
    ...groups.map((part) => {
      const group = spanOf('key-group')
      drawSecret(group, part)
      return group
    })
  )
}

/** All keys of a set, in lines. `value` is null for one that is damaged. */
export interface KeyLines {
  lines: readonly { name: string; value: string | null }[]
  damaged: string
}

export function drawKeys(element: HTMLElement, { lines, damaged }: KeyLines): void {
  element.replaceChildren(
    ...lines.map(({ name, value }) => {
      const line = document.createElement('li')
      const label = spanOf('label')
      label.textContent = name
      const secret = spanOf(value === null ? 'complaint' : 'secret shown-line')
      if (value === null) secret.textContent = damaged
      else drawKey(secret, value)
      line.append(label, secret)
      return line
    })
  )
}

function wordOf(word: string, place: number): HTMLSpanElement {
  const one = spanOf('key-word')
  const number = spanOf('key-word-place')
  number.textContent = String(place)
  number.ariaHidden = 'true'
  one.append(number, word, ' ')
  return one
}

function spanOf(className: string): HTMLSpanElement {
  const span = document.createElement('span')
  span.className = className
  return span
}

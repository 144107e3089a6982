/** Characters that turn the direction of what follows, or are not there to be seen; not those that join emoji. */
const turning = /[\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/gu
/** Control characters but tab and line feed. */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const control = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/gu

/**
 * A text of a person's vault as it may stand on the page: it cannot turn the direction of what is around it, and
 * control characters are seen as their pictures. For what is shown only; what is copied and saved stays as it is.
 */
export function shownText(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .replaceAll(turning, '')
    .replaceAll(control, (character) => {
      const unit = character.charCodeAt(0)
      return unit < 0x20 ? String.fromCharCode(0x2400 + unit) : unit === 0x7f ? '\u2421' : '\ufffd'
    })
}

/** The same in one line, cut where nobody reads on: a title of a million letters must not slow the page down. */
export function shownLine(text: string, max = 300): string {
  const start = text.length > max * 4 ? text.slice(0, max * 4) : text
  const letters = Array.from(shownText(start).replaceAll(/\s+/g, ' '))
  return letters.length > max || start !== text ? `${letters.slice(0, max).join('')}…` : letters.join('')
}

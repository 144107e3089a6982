import { struckSign } from './read-struck.ts'

const tags =
  /<(\/?)(a|b|br|code|del|div|dd|dl|dt|em|font|h[1-6]|i|li|ol|p|pre|s|section|span|strike|strong|table|tbody|td|th|thead|tr|tt|u|ul|body|html|head|title|meta|article|header|footer|main|button|label|kbd|samp|input|img|hr|script|style|!doctype)(?![\w-])[^<>]{0,1000}>/gi
const unseen = /<(script|style)(?![\w-])|<!--/gi
const entity = /&(?:#(\d{1,6})|#x([0-9a-f]{1,5})|([a-z]{2,8}));/gi

const named: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  shy: '',
  ndash: '\u2013',
  mdash: '\u2014',
  bull: '\u2022',
  middot: '\u00b7',
  hyphen: '\u2010',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  zwnj: '',
  zwj: ''
}
const struckTags = new Set(['s', 'del', 'strike'])
const cells = new Set(['td', 'th', 'dd'])
const inside = new Set([
  'a',
  'b',
  'code',
  'em',
  'font',
  'i',
  'span',
  'strong',
  'tt',
  'u',
  'kbd',
  'samp',
  'label'
])

/** The text of copied HTML, a line for a row and a tab between its cells; any other text comes back as it is. */
export function withoutMarkup(text: string): string {
  const bare = text.search(tags) < 0 ? text : withoutTags(withoutUnseen(text))
  return bare.includes('&') ? bare.replace(entity, ofEntity) : bare
}

function withoutTags(text: string): string {
  return text.replace(tags, (_tag, _end: string, name: string) => {
    const lower = name.toLowerCase()
    if (struckTags.has(lower)) return struckSign
    if (cells.has(lower)) return '\t'
    return inside.has(lower) ? '' : '\n'
  })
}

/** What stands between the two ends of a script, a style or a comment is read by no person. */
function withoutUnseen(text: string): string {
  const lower = text.toLowerCase()
  let kept = ''
  let from = 0
  for (const opening of text.matchAll(unseen)) {
    if (opening.index < from) continue
    const closing = opening[1] === undefined ? '-->' : `</${opening[1].toLowerCase()}`
    const end = lower.indexOf(closing, opening.index)
    kept += text.slice(from, opening.index)
    if (end < 0) return kept
    from = end + closing.length
  }
  return kept + text.slice(from)
}

function ofEntity(whole: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return named[name.toLowerCase()] ?? whole
  const point = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
  return point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff) ? whole : String.fromCodePoint(point)
}

export interface Inline {
  kind: 'text' | 'bold' | 'italic' | 'code' | 'link'
  text: string
  /** Where a link leads; it is shown, never opened by a click. */
  address?: string
}

export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3; inlines: Inline[] }
  | { kind: 'paragraph'; lines: Inline[][] }
  | { kind: 'list'; isNumbered: boolean; items: Inline[][] }
  | { kind: 'code'; text: string }

const inlineMarks = /(`[^`\n]+`)|(\*\*[^*\n]+\*\*)|(\*[^*\n]+\*)|\[([^\]\n]+)\]\(([^()\s]+)\)/gu
const bullet = /^\s{0,8}[-*+]\s+(.*)$/
const numbered = /^\s{0,8}\d{1,9}[.)]\s+(.*)$/

/**
 * Notes in the small part of Markdown that is worth having in a vault: headings, lists, bold, italic, code, links.
 * All else, HTML first of all, is text. What comes out is to be made into text nodes; nothing of it is ever parsed.
 */
export function notesBlocks(notes: string): Block[] {
  const blocks: Block[] = []
  let code: string[] | undefined
  for (const line of notes.split('\n')) {
    if (/^\s*```/.test(line)) {
      if (code === undefined) code = []
      else {
        blocks.push({ kind: 'code', text: code.join('\n') })
        code = undefined
      }
    } else if (code !== undefined) code.push(line)
    else takeLine(blocks, line)
  }
  // A fence that is not closed lasts to the end.
  if (code !== undefined) blocks.push({ kind: 'code', text: code.join('\n') })
  return blocks.filter((block) => block.kind !== 'paragraph' || block.lines.length > 0)
}

function takeLine(blocks: Block[], line: string): void {
  const heading = /^(#{1,3})\s+(.*?)\s*#*$/.exec(line)
  const item = bullet.exec(line) ?? numbered.exec(line)
  const last = blocks.at(-1)
  if (heading !== null) {
    const level = heading[1]?.length === 1 ? 1 : heading[1]?.length === 2 ? 2 : 3
    blocks.push({ kind: 'heading', level, inlines: inlinesOf(heading[2] ?? '') })
  } else if (item !== null) {
    const isNumbered = !bullet.test(line)
    const entry = inlinesOf(item[1] ?? '')
    if (last?.kind === 'list' && last.isNumbered === isNumbered) last.items.push(entry)
    else blocks.push({ kind: 'list', isNumbered, items: [entry] })
  } else if (line.trim() === '') blocks.push({ kind: 'paragraph', lines: [] })
  else if (last?.kind === 'paragraph') last.lines.push(inlinesOf(line))
  else blocks.push({ kind: 'paragraph', lines: [inlinesOf(line)] })
}

function inlinesOf(line: string): Inline[] {
  const inlines: Inline[] = []
  let from = 0
  for (const match of line.matchAll(inlineMarks)) {
    if (match.index > from) inlines.push({ kind: 'text', text: line.slice(from, match.index) })
    const [whole, code, bold, italic, label, address] = match
    if (code !== undefined) inlines.push({ kind: 'code', text: whole.slice(1, -1) })
    else if (bold !== undefined) inlines.push({ kind: 'bold', text: whole.slice(2, -2) })
    else if (italic !== undefined) inlines.push({ kind: 'italic', text: whole.slice(1, -1) })
    else inlines.push({ kind: 'link', text: label ?? '', address: address ?? '' })
    from = match.index + whole.length
  }
  if (from < line.length) inlines.push({ kind: 'text', text: line.slice(from) })
  return inlines
}

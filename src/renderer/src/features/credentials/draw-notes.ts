import { shownText } from '../../ui/shown-text.ts'
import { notesBlocks, type Block, type Inline } from './notes-blocks.ts'

/** Longer notes are shown as they were typed: looking for marks in them takes longer than it helps. */
const formattedMaxLength = 100_000

export interface Notes {
  text: string
  isFormatted: boolean
}

const tags = { text: 'span', bold: 'strong', italic: 'em', code: 'code', link: 'span' } as const

/**
 * Puts notes into an element. SECURITY: made of elements named here and of text nodes. No HTML is parsed, no attribute
 * is taken from the notes, and a link is its text with the address beside it: a click on it does nothing.
 */
export function drawNotes(element: HTMLElement, { text, isFormatted }: Notes): void {
  const shown = shownText(text)
  if (!isFormatted || shown.length > formattedMaxLength) {
    element.replaceChildren(made('p', 'notes-raw', shown))
    return
  }
  element.replaceChildren(...notesBlocks(shown).map(blockOf))
}

function blockOf(block: Block): HTMLElement {
  switch (block.kind) {
    case 'heading':
      return filled(made(`h${String(block.level + 2)}`, 'notes-heading'), block.inlines)
    case 'code':
      return made('pre', 'notes-code', block.text)
    case 'list': {
      const list = made(block.isNumbered ? 'ol' : 'ul', 'notes-list')
      list.append(...block.items.map((item) => filled(made('li', ''), item)))
      return list
    }
    case 'paragraph': {
      const paragraph = made('p', '')
      for (const [index, line] of block.lines.entries()) {
        if (index > 0) paragraph.append(document.createElement('br'))
        filled(paragraph, line)
      }
      return paragraph
    }
  }
}

function filled(element: HTMLElement, inlines: readonly Inline[]): HTMLElement {
  for (const { kind, text, address } of inlines) {
    if (kind === 'text') element.append(text)
    else element.append(made(tags[kind], kind === 'link' ? 'notes-link' : '', text))
    if (address !== undefined) element.append(' ', made('code', 'notes-address', `(${address})`))
  }
  return element
}

function made(tag: string, className: string, text?: string): HTMLElement {
  const element = document.createElement(tag)
  if (className !== '') element.className = className
  if (text !== undefined) element.textContent = text
  element.dir = 'auto'
  return element
}

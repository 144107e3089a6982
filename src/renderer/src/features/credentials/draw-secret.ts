import { shownText } from '../../ui/shown-text.ts'
import { graphemes, markedRuns, markOf } from './secret-marks.ts'

/** Longer than any password: keys and certificates stand there as they are. */
const markedMaxLength = 1000

/** Puts a secret into an element: digits and symbols in their own colours. SECURITY: text nodes only, nothing runs. */
export function drawSecret(element: HTMLElement, text: string): void {
  const shown = shownText(text)
  element.replaceChildren(
    ...(shown.length > markedMaxLength ? [shown] : markedRuns(shown).map((run) => spanOf(run.mark, run.text)))
  )
}

/** The same as large tiles with the number of each character below; `spaceName` stands for what cannot be seen. */
export function drawLargeSecret(spaceName: string): (element: HTMLElement, text: string) => void {
  return (element, text) => {
    element.replaceChildren(
      ...graphemes(text).map((character, index) => {
        const tile = spanOf(`tile ${markOf(character)}`, '')
        const isBlank = character.trim() === ''
        const glyph = spanOf(isBlank ? 'glyph blank' : 'glyph', isBlank ? '␣' : shownText(character))
        if (isBlank) glyph.title = spaceName
        const place = spanOf('place', String(index + 1))
        place.ariaHidden = 'true'
        tile.append(glyph, place)
        return tile
      })
    )
  }
}

function spanOf(className: string, text: string): HTMLSpanElement {
  const span = document.createElement('span')
  span.className = className
  span.textContent = text
  return span
}

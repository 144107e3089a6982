type Mark = 'letter' | 'digit' | 'symbol'

const markOf = (character: string): Mark =>
  /\p{Nd}/u.test(character) ? 'digit' : /[\p{L}\p{M}]/u.test(character) ? 'letter' : 'symbol'

/**
 * Puts a generated value into an element, digits and signs in colours and shapes of their own. SECURITY: text nodes
 * only, and not by React: the value is in this element and nowhere else of the page.
 */
export function drawValue(element: HTMLElement, value: string): void {
  const runs: { mark: Mark; text: string }[] = []
  for (const character of Array.from(value)) {
    const mark = markOf(character)
    const last = runs.at(-1)
    if (last?.mark === mark) last.text += character
    else runs.push({ mark, text: character })
  }
  element.replaceChildren(
    ...runs.map(({ mark, text }) => {
      const span = document.createElement('span')
      span.className = mark
      span.textContent = text
      return span
    })
  )
}

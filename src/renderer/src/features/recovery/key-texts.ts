type PutIn<E extends Element> = (element: E | null) => void

/** Where a caret is wished for once its input is there. */
interface Wish {
  id: number
  at: number
}

/**
 * The texts of keys that are being looked over. SECURITY: they are in their inputs and lines alone; what is on its way
 * into an element that is not drawn yet waits here, outside of React, and is gone from here once it is in. An element
 * that leaves the page is wiped.
 */
export function createKeyTexts() {
  const coming = new Map<number, string>()
  const labels = new Map<number, string>()
  const inputs = new Map<number, HTMLInputElement>()
  const lines = new Map<number, HTMLElement>()
  const refs = new Map<string, PutIn<HTMLElement> | PutIn<HTMLInputElement>>()
  let count = 0
  let wish: Wish | undefined

  const putCaret = (input: HTMLInputElement, at: number) => {
    input.focus()
    input.setSelectionRange(at, at)
  }
  /** The same function for the same element each time: another one would make React wipe it and fill it anew. */
  function refFor<E extends HTMLElement>(name: string, make: () => PutIn<E>): PutIn<E> {
    const known = refs.get(name) as PutIn<E> | undefined
    const ref = known ?? make()
    refs.set(name, ref as PutIn<HTMLElement>)
    return ref
  }
  const arrived = (id: number): string | undefined => {
    const text = coming.get(id)
    coming.delete(id)
    return text
  }

  return {
    /** Names a text, which waits for its element. */
    make(text: string, label = ''): number {
      count += 1
      coming.set(count, text)
      if (label !== '') labels.set(count, label)
      return count
    },
    input: (id: number) => inputs.get(id),
    textOf: (id: number): string => inputs.get(id)?.value ?? '',
    lineText: (id: number): string => lines.get(id)?.textContent.trim() ?? '',
    labelOf: (id: number): string => labels.get(id) ?? '',
    focus(id: number, at: number) {
      const input = inputs.get(id)
      if (input === undefined) wish = { id, at }
      else putCaret(input, at)
    },
    forget() {
      coming.clear()
      labels.clear()
      wish = undefined
    },
    inputRef: (id: number): PutIn<HTMLInputElement> =>
      refFor(`input ${String(id)}`, () => (element) => {
        const before = inputs.get(id)
        if (element === null) {
          if (before !== undefined) before.value = ''
          inputs.delete(id)
          return
        }
        inputs.set(id, element)
        const text = arrived(id)
        if (text !== undefined) element.value = text
        if (wish?.id === id) putCaret(element, wish.at)
        if (wish?.id === id) wish = undefined
      }),
    lineRef: (id: number): PutIn<HTMLElement> =>
      refFor(`line ${String(id)}`, () => (element) => {
        if (element === null) lines.get(id)?.replaceChildren()
        if (element === null) lines.delete(id)
        else {
          lines.set(id, element)
          element.textContent = arrived(id) ?? ''
        }
      }),
    labelRef: (id: number): PutIn<HTMLElement> =>
      refFor(`label ${String(id)}`, () => (element) => {
        if (element !== null) element.textContent = labels.get(id) ?? ''
      })
  }
}

export type KeyTexts = ReturnType<typeof createKeyTexts>

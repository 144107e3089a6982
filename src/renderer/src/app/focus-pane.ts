/** Frames to wait for the details, which main is asked for. */
const mostFrames = 30

/** Moves the focus to the title of what was opened, so that the next Tab is at its first button. */
export function focusPane(frames = mostFrames): void {
  requestAnimationFrame(() => {
    const title = document.getElementById('pane-title')
    if (title !== null) title.focus()
    else if (frames > 0) focusPane(frames - 1)
  })
}

/** Where the keyboard goes on, the nearest first; a narrow window shows only some of them. */
const places = ['#pane-title', '#view-title', '[role=listbox]', 'input[data-search]']

/** The same where the focus is nowhere: two frames later, after a dialog that closes has given it back if it can. */
export function focusPaneIfLost(): void {
  requestAnimationFrame(() => {
    focusIfLost(mostFrames)
  })
}

/** A page may still be on its way: it is asked for when somebody goes there. */
function focusIfLost(frames: number): void {
  requestAnimationFrame(() => {
    if (document.activeElement !== document.body) return
    for (const place of places) {
      const element = document.querySelector<HTMLElement>(place)
      element?.focus()
      if (element !== null && document.activeElement === element) return
    }
    if (frames > 0) focusIfLost(frames - 1)
  })
}

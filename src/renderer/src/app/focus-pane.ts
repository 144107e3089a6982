/** Moves the focus to the title of what was opened, so that the next Tab is at its first button. */
export function focusPane(): void {
  requestAnimationFrame(() => {
    document.getElementById('pane-title')?.focus()
  })
}

/** The same where the focus is nowhere: two frames later, after a dialog that closes has given it back if it can. */
export function focusPaneIfLost(): void {
  requestAnimationFrame(() => {
    requestAnimationFrame(() => {
      if (document.activeElement !== document.body) return
      const place =
        document.getElementById('pane-title') ?? document.querySelector<HTMLElement>('[role=listbox]')
      place?.focus()
    })
  })
}

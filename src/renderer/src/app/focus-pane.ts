/** Moves the focus to the title of what was opened, so that the next Tab is at its first button. */
export function focusPane(): void {
  requestAnimationFrame(() => {
    document.getElementById('pane-title')?.focus()
  })
}

/** Puts the keyboard into the search line; false where none is on the screen. */
export function focusSearch(): boolean {
  const search = document.querySelector<HTMLInputElement>('input[data-search]')
  search?.focus()
  search?.select()
  return search !== null && document.activeElement === search
}

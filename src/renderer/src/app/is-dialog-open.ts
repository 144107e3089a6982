/** Behind a dialog nothing happens: what is asked there comes first. */
export const isDialogOpen = (): boolean =>
  document.querySelector('[role=dialog], [role=alertdialog]') !== null

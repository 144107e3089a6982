/** Words of the trash. */
export const trashText = {
  title: 'Trash',
  lead: 'Out of your lists, but still in the vault. Nothing is erased by itself.',
  logins: 'Logins',
  codes: 'One-time codes',
  withLogin: 'A code comes back with its login.',
  movedHere: (moment: string) => `moved here ${moment}`,
  restore: 'Put back',
  restoreOne: (name: string) => `Put back ${name}`,
  unnamed: 'Unnamed code',
  emptyTitle: 'The trash is empty',
  emptyText: 'What you move to the trash can be put back from here at any time.',
  loading: 'Looking into the trash…',
  failed: 'The trash could not be read.'
} as const

import { spoken } from './spoken.ts'

/** Words of the trash. */
export const trashText = spoken({
  title: 'Trash',
  lead: 'Out of your lists, but still in the vault. Codes are erased by themselves after 30 days, logins are not.',
  logins: 'Logins',
  codes: 'One-time codes',
  withLogin: 'A code comes back with its login.',
  movedHere: (moment: string) => `moved here ${moment}`,
  erasedOn: (day: string) => `erased by itself ${day}`,
  restore: 'Put back',
  erase: 'Erase…',
  restoreOne: (name: string) => `Put back ${name}`,
  unnamed: 'Unnamed code',
  emptyTitle: 'The trash is empty',
  emptyText: 'What you move to the trash can be put back from here. Codes stay for 30 days.',
  loading: 'Looking into the trash…',
  failed: 'The trash could not be read.'
})

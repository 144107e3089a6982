import { named } from './en.ts'
import { numberText } from './numbers.ts'
import { plural } from './plural.ts'
import { spoken } from './spoken.ts'

const items = (n: number) => plural(n, { one: '1 item', other: `${numberText(n)} items` })

/** Words of what is done with several items at a time. */
export const organiseText = spoken({
  chosen: (n: number) => `${numberText(n)} chosen`,
  bar: 'What to do with the chosen items',
  paneTitle: (n: number) => `${items(n)} chosen`,
  paneText: 'What you do now is done with all of them.',
  clear: 'Choose none',
  favourite: 'Add to favourites',
  unfavourite: 'Take out of favourites',
  tags: 'Tags…',
  move: 'Move to a folder…',
  trash: 'Move to trash',
  export: 'Export…',
  tagsTitle: (n: number) => `Tags of ${items(n)}`,
  addTag: 'Tag to add',
  addTagHint: 'Separate several by commas.',
  addTags: 'Add tags',
  knownTags: 'Tags there are',
  removeTags: 'Take tags off',
  removeTagsMeans: 'Tags that are marked here leave all chosen items.',
  save: 'Save',
  moveTitle: (n: number) => `Move ${items(n)}`,
  moveTo: 'Folder',
  moveNow: 'Move',
  exportTitle: (n: number) => `Export ${items(n)}`,
  exportWarning:
    'The file is plain text: whoever can read it has every password in it. Keep it off synced folders, and erase it when you have used it. One-time codes, files and earlier versions are not in it.',
  exportOnRecord: 'That you exported, and how many, is written to the audit trail.',
  format: 'Format',
  formats: { json: 'JSON, with every field', csv: 'CSV, for spreadsheets and other programs' },
  exportNow: 'Choose where to save…',
  exported: (n: number) => `${items(n)} exported as plain text.`,
  trashed: (n: number) => `${items(n)} moved to trash.`,
  favoured: (n: number) => `${items(n)} added to favourites.`,
  unfavoured: (n: number) => `${items(n)} taken out of favourites.`,
  tagged: (n: number) => `Tags of ${items(n)} changed.`,
  movedTo: (n: number, folder: string) => `${items(n)} moved to ${named(folder)}.`,
  movedOut: (n: number) => `${items(n)} moved out of their folders.`
})

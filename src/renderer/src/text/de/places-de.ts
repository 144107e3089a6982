import { numberText } from '../numbers.ts'
import type { placesText } from '../places-text.ts'
import type { Spoken } from '../spoken.ts'

export const placesDe: Spoken<typeof placesText> = {
  open: 'Bereiche zeigen',
  close: 'Schließen',
  favourites: 'Favoriten',
  health: 'Sicherheitscheck',
  generator: 'Generator',
  duplicates: 'Doppelte',
  kinds: 'Arten',
  tags: 'Schlagwörter',
  folder: 'Ordner',
  folders: 'Ordner',
  unfold: (name) => `Zeigen, was in ${name} ist`,
  fold: (name) => `Verbergen, was in ${name} ist`,
  newFolder: 'Neuer Ordner',
  folderMenu: (name) => `Mehr zum Ordner ${name}`,
  newInside: 'Neuer Ordner darin…',
  rename: 'Umbenennen…',
  move: 'Verschieben…',
  remove: 'Entfernen…',
  newItemHere: 'Neuer Eintrag hier',
  folderName: 'Name',
  folderAround: 'Liegt in',
  allTags: (n) => `Alle ${numberText(n)} Schlagwörter`,
  noFolder: 'Kein Ordner',
  topLevel: 'Oberste Ebene',
  nameMissing: 'Ein Ordner braucht einen Namen.',
  renameTitle: 'Ordner umbenennen',
  moveTitle: (name) => `${name} verschieben`,
  removeTitle: (name) => `${name} entfernen?`,
  removeMeans:
    'Nur der Ordner verschwindet. Was darin ist, kommt in den Ordner darum herum, und nichts wird gelöscht.',
  removeNow: 'Ordner entfernen',
  made: (name) => `Ordner ${name} angelegt.`,
  renamed: (name) => `Ordner in ${name} umbenannt.`,
  moved: (name) => `Ordner ${name} verschoben.`,
  removed: (name) => `Ordner ${name} entfernt.`
}

import type { duplicatesText } from '../duplicates-text.ts'
import { named } from '../en.ts'
import { numberText } from '../numbers.ts'
import { plural } from '../plural.ts'
import type { Spoken } from '../spoken.ts'

export const duplicatesDe: Spoken<typeof duplicatesText> = {
  title: 'Doppelte',
  lead: 'Einträge, die ein und dasselbe zu sein scheinen. Zusammengeführt wird nur, was Sie sagen.',
  loading: 'Ihre Einträge werden verglichen…',
  failed: 'Die Einträge konnten nicht verglichen werden.',
  emptyTitle: 'Nichts doppelt',
  emptyText:
    'Keine zwei Einträge haben dieselbe Website und denselben Benutzernamen. Sehen Sie nach einem Import wieder nach.',
  why: {
    same: 'Alles ist gleich',
    'same-login': 'Gleiche Website, gleicher Benutzername, gleiches Passwort',
    'same-site-and-user': 'Gleiche Website, gleicher Benutzername'
  },
  found: (n) => plural(n, { one: '1 Gruppe', other: `${numberText(n)} Gruppen` }),
  merge: 'Zusammenführen…',
  mergeOne: (title) => `Einträge wie ${title} zusammenführen`,
  mergeTitle: (n) => `${numberText(n)} Einträge zu einem zusammenführen`,
  keep: 'Diesen behalten',
  means:
    'Nichts geht verloren. Was nur die anderen haben, kommt zu dem, den Sie behalten: ihre Passwörter in dessen Passwortverlauf, ihre Notizen, Felder, Codes, Schlagwörter und Dateien zu ihm. Die anderen kommen in den Papierkorb, wie sie waren.',
  changed: (moment) => `geändert ${moment}`,
  mergeNow: 'Zusammenführen',
  merged: (title) => `Zusammengeführt zu ${named(title)}.`,
  open: (title) => `${title} öffnen`
}

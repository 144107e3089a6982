import type { itemsText } from '../items-text.ts'
import { numberText, quoted } from '../numbers.ts'
import { plural } from '../plural.ts'
import type { Spoken } from '../spoken.ts'

export const itemsDe: Spoken<typeof itemsText> = {
  count: (n) => plural(n, { one: '1 Eintrag', other: `${numberText(n)} Einträge` }),
  matches: (n, total) =>
    `${plural(n, { one: '1 Treffer', other: `${numberText(n)} Treffer` })} von ${numberText(total)}`,
  loadingRow: 'Wird gelesen…',
  favourite: 'Favorit',
  foundIn: (places) => `gefunden in: ${places}`,
  places: { address: 'Website', tags: 'Schlagwörter', notes: 'Notizen', fields: 'Felder' },
  newItem: 'Neuer Eintrag',
  newOf: (kind) => `Neuer Eintrag: ${kind}`,
  addCode: 'Einmalcode',
  sort: 'Reihenfolge',
  sorts: {
    title: 'Nach Name',
    changed: 'Zuletzt geändert',
    created: 'Zuletzt hinzugefügt',
    used: 'Zuletzt benutzt'
  },
  bestMatch: 'Bester Treffer',
  help: 'So wird gesucht',
  helpLead:
    'Alle Wörter müssen vorkommen, in beliebiger Reihenfolge. Wörter in Anführungszeichen werden so gefunden, wie sie dastehen.',
  operators: {
    minus: 'ohne dieses Wort',
    tag: 'mit diesem Schlagwort',
    folder: 'in diesem Ordner',
    kind: 'login, note, card, identity, ssh-key, wifi, licence oder document',
    host: 'mit dieser Website',
    user: 'mit diesem Benutzernamen',
    has: 'mit einem Code; auch recovery, attachment, password, notes',
    is: 'Favoriten',
    weak: 'mit einem schwachen Passwort'
  },
  unknown: (operators) => `${operators} ist kein Suchbefehl und wird so gesucht, wie es dasteht.`,
  showUnknown: (operator) => quoted(operator),
  scopeOff: (place) => `${place} verlassen`,
  emptyTitle: {
    favourites: 'Noch keine Favoriten',
    tag: 'Nichts mit diesem Schlagwort',
    folder: 'Nichts in diesem Ordner',
    kind: (many) => `Noch nichts unter ${quoted(many)}`
  },
  emptyText: {
    favourites: 'Drücken Sie den Stern eines Eintrags, den Sie oft brauchen.',
    tag: 'Geben Sie es Einträgen in ihrem Editor, oder wählen Sie mehrere aus und drücken Sie auf das Schildchen.',
    folder: 'Ziehen Sie Einträge hierher, oder wählen Sie mehrere aus und verschieben Sie sie.',
    kind: 'Sobald es einen gibt, steht er hier.'
  },
  noMatchText: (query) => `Nichts hier enthält ${quoted(query)}. Weniger Buchstaben finden mehr.`,
  searchAll: 'Alle Einträge durchsuchen'
}

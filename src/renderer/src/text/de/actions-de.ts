import type { actionsText } from '../actions-text.ts'
import { quoted } from '../numbers.ts'
import type { Spoken } from '../spoken.ts'

export const actionsDe: Spoken<typeof actionsText> = {
  newOf: (kind) => `Neu: ${kind}`,
  labels: {
    find: 'Liste durchsuchen',
    palette: 'Alles finden',
    shortcuts: 'Tasten zeigen',
    undo: 'Letzte Änderung zurücknehmen',
    lock: 'Tresor sperren',
    'add-code': 'Einmalcode hinzufügen',
    'add-recovery': 'Wiederherstellungsschlüssel hinzufügen',
    'new-folder': 'Neuer Ordner',
    'go-all': 'Zu allen Einträgen',
    'go-favourites': 'Zu den Favoriten',
    'go-codes': 'Zu den Codes',
    'go-recovery': 'Zu den Wiederherstellungsschlüsseln',
    'go-unfinished': 'Zu den offenen Aufgaben',
    'go-health': 'Zum Sicherheitscheck',
    'go-generator': 'Zum Generator',
    'go-duplicates': 'Zu den Doppelten',
    'go-trash': 'Zum Papierkorb',
    'go-backups': 'Zu den Sicherungen',
    'go-audit': 'Zum Protokoll',
    'go-settings': 'Zu den Einstellungen',
    'copy-user': 'Benutzernamen kopieren',
    'copy-password': 'Passwort kopieren',
    'copy-code': 'Einmalcode kopieren',
    'open-website': 'Website öffnen',
    'edit-item': 'Diesen Eintrag bearbeiten',
    'star-item': 'Zu den Favoriten oder heraus',
    'trash-item': 'Diesen Eintrag in den Papierkorb'
  },
  groups: { make: 'Neu', item: 'Dieser Eintrag', go: 'Bereiche', window: 'Überall' },
  palette: 'Alles finden',
  paletteHint: 'Einträge und Befehle suchen',
  nothing: (query) => `Kein Eintrag und kein Befehl enthält ${quoted(query)}.`,
  results: 'Gefunden',
  opens: 'öffnen',
  copiesPassword: 'Passwort kopieren',
  copiesUser: 'Benutzernamen kopieren',
  keyNames: {
    Mod: 'Strg',
    Shift: 'Umschalt',
    Enter: 'Eingabe',
    Space: 'Leertaste',
    Delete: 'Entf',
    Escape: 'Esc'
  },
  keysTitle: 'Tasten',
  keysLead: 'Alles hier geht mit der Tastatur.',
  inList: 'In einer Liste',
  listKeys: {
    move: 'durch die Liste gehen',
    several: 'mehrere auswählen',
    all: 'alle auswählen',
    open: 'öffnen',
    trash: 'in den Papierkorb',
    none: 'Auswahl aufheben'
  }
}

import { quoted } from '../numbers.ts'
import { plural } from '../plural.ts'
import type { quickText } from '../quick-text.ts'
import type { Spoken } from '../spoken.ts'
import { inAccusative } from './accusative.ts'

export const quickDe: Spoken<typeof quickText> = {
  title: 'Schnellzugriff',
  search: 'Suchen',
  placeholder: 'Konto suchen',
  results: 'Gefunden',
  found: (n) => plural(n, { one: '1 gefunden', other: `${String(n)} gefunden` }),
  nothingTitle: (query) => `Nichts gefunden für ${quoted(query)}`,
  nothingText: 'Versuchen Sie einen Teil des Titels, des Benutzernamens oder der Website.',
  emptyText: 'Was Sie in Latchkey speichern, wird hier gefunden.',
  open: 'Latchkey öffnen',

  enter: {
    password: 'Eingabe kopiert das Passwort',
    cardNumber: 'Eingabe kopiert die Kartennummer',
    privateKey: 'Eingabe kopiert den privaten Schlüssel',
    licenceKey: 'Eingabe kopiert den Lizenzschlüssel',
    userName: 'Eingabe kopiert den Benutzernamen',
    cardHolder: 'Eingabe kopiert den Namen auf der Karte',
    fullName: 'Eingabe kopiert den vollen Namen',
    keyUser: 'Eingabe kopiert den Benutzer auf dem Server',
    networkName: 'Eingabe kopiert den Netzwerknamen',
    licensedTo: 'Eingabe kopiert, für wen lizenziert ist',
    code: 'Eingabe kopiert den Code',
    counter: 'Eingabe erzeugt und kopiert einen Code',
    open: 'Eingabe zeigt es in Latchkey'
  },
  keys: {
    code: 'Code',
    counter: 'Code erzeugen',
    open: 'in Latchkey zeigen',
    more: 'mehr',
    choose: 'wählen',
    back: 'zurück',
    close: 'schließen'
  },
  copy: (place) => `${inAccusative(place)} kopieren`,
  copyCode: 'Code kopieren',
  copyCodeOf: (name) => `Code von ${quoted(name)} kopieren`,
  makeCode: 'Code erzeugen und kopieren',
  makeCodeOf: (name) => `Code von ${quoted(name)} erzeugen und kopieren`,
  show: 'In Latchkey zeigen',
  clear: 'Zwischenablage jetzt leeren',
  actions: (title) => `Was mit ${quoted(title)} geschehen soll`,

  clearsIn: (seconds) => `Wird in ${String(seconds)} s geleert.`,
  copiedNext: (seconds) => `Der nächste Code ist kopiert. Er gilt erst in ${String(seconds)} s.`,
  holdsNow: 'Der kopierte Code gilt jetzt.',
  codeIsNext: 'Eingabe kopiert den Code.',
  codeFirst: 'Passwort kopiert. Eingabe kopiert den Code dazu.',
  nothing: {
    password: 'Hier gibt es kein Passwort. Nichts wurde kopiert.',
    code: 'Hier gibt es keinen Code. Nichts wurde kopiert.',
    'user-name': 'Hier gibt es keinen Benutzernamen. Nichts wurde kopiert.'
  },
  codesLocked: 'Die Codes sind gesperrt. Passwörter gehen.',

  elsewhere: {
    missing: {
      title: 'Noch kein Tresor',
      text: 'Legen Sie in Latchkey einen an; dann lässt er sich von hier durchsuchen.'
    },
    'to-confirm': {
      title: 'Noch ein Code',
      text: 'Der Tresor wurde geöffnet und verlangt den Code, den Ihr Telefon zeigt. Tippen Sie ihn in Latchkey.'
    },
    'in-doubt': {
      title: 'Bitte nachsehen',
      text: 'Etwas im Tresor ist nicht, wie es sein sollte. Latchkey sagt, was, und fragt, ob es weitergehen soll.'
    },
    unusable: {
      title: 'Der Tresor ließ sich nicht öffnen',
      text: 'Seine Dateien blieben, wie sie sind. Latchkey sagt, was geschehen ist und was zu tun ist.'
    }
  },
  otherWays: 'Ein anderer Weg? Latchkey öffnen'
}

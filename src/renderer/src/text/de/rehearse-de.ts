import { numberText } from '../numbers.ts'
import type { rehearseText } from '../rehearse-text.ts'
import type { Spoken } from '../spoken.ts'

export const rehearseDe: Spoken<typeof rehearseText> = {
  banner: (days) =>
    `Sie haben Ihr Master-Passwort seit ${numberText(days)} Tagen nicht eingegeben. Geben Sie es einmal ein, damit Sie es nicht vergessen.`,
  type: 'Jetzt eingeben',
  later: 'Später',
  title: 'Geben Sie einmal Ihr Master-Passwort ein',
  lead: 'Davon hängt nichts ab: Der Tresor bleibt offen, was immer Sie eingeben.',
  check: 'Prüfen',
  right: 'Das ist Ihr Master-Passwort. Danke.',
  notTried:
    'Es ließ sich nicht prüfen: Der Schlüsselbund oder die Schlüsseldatei, die Ihr Tresor außerdem braucht, ist nicht zur Hand. Versuchen Sie es dann noch einmal.',
  forgotten:
    'Vergessen? Ihr Tresor ist offen, noch ist also nichts verloren. Prüfen Sie in den Einstellungen Ihr Notfallblatt: Nach der nächsten Sperre öffnet es den Tresor, und Sie können ein neues Master-Passwort setzen. Haben Sie kein Notfallblatt, exportieren Sie, was Sie brauchen, bevor sich der Tresor sperrt.'
}

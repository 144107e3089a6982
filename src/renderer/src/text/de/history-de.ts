import type { historyText } from '../history-text.ts'
import { plural } from '../plural.ts'
import type { Spoken } from '../spoken.ts'

export const historyDe: Spoken<typeof historyText> = {
  title: 'Verlauf',
  lead: 'Frühere Fassungen bleiben im Tresor. Wer etwas zurückholt, legt eine neue Fassung an: Dabei geht nichts verloren.',
  versions: 'Frühere Fassungen',
  loading: 'Der Verlauf wird gelesen…',
  none: 'Es gibt noch keine frühere Fassung. Die erste entsteht mit der ersten Änderung.',
  until: (moment) => `bis ${moment}`,
  changed: (names) => `dann geändert: ${names}`,
  beside: 'Diese Fassung neben der heutigen',
  before: 'Damals',
  now: 'Jetzt',
  part: 'Teil',
  state: {
    changed: 'geändert',
    added: 'seitdem hinzugekommen',
    removed: 'seitdem entfernt',
    same: 'gleich'
  },
  empty: 'leer',
  onlyChanged: 'Nur Unterschiede',
  nothingDiffers: 'Kein Unterschied zur heutigen Fassung.',
  differences: (n) => plural(n, { one: '1 Unterschied', other: `${String(n)} Unterschiede` }),
  restore: (label) => `${label} zurückholen`,
  restoreOne: 'Zurückholen',
  restoreAll: 'Alles zurückholen',
  restored: (label) => `${label} ist wieder wie damals.`,
  restoredAll: 'Alles ist wieder wie damals.',
  showThen: (label) => `${label} von damals anzeigen`,
  showNow: (label) => `${label} von jetzt anzeigen`,
  kind: 'Art',
  factors: 'Zweite Faktoren'
}

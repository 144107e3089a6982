import type { codeSettingsText } from '../code-settings-text.ts'
import type { Spoken } from '../spoken.ts'

export const codeSettingsDe: Spoken<typeof codeSettingsText> = {
  groupingMeans: 'Nur zum Lesen. Kopiert wird ohne Leerzeichen.',
  groupings: { threes: '123 456', pairs: '12 34 56', none: '123456' },
  hideMeans: 'An ihrer Stelle stehen Punkte. Ein Klick zeigt einen, solange er gilt.',
  showNextMeans: 'Neben dem jetzigen, in dessen letzten Sekunden.',
  lateMeans: 'Ein Code, der nur noch kürzer gilt, wird nicht mehr kopiert.',
  lateAfter: (seconds) => (seconds === 0 ? 'Trotzdem kopieren' : `Unter ${String(seconds)} Sekunden`),
  lateDo: 'Dann',
  lateCopies: { next: 'Den nächsten kopieren', wait: 'Auf den nächsten warten' },
  lateDoMeans: {
    next: 'Der nächste Code wird sofort kopiert. Websites nehmen ihn, sobald er gilt.',
    wait: 'Der nächste Code wird kopiert, sobald er gilt.'
  },
  orderMeans: 'In der Liste der Codes.'
}

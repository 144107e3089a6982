import type { shellText } from '../shell-text.ts'
import type { Spoken } from '../spoken.ts'

export const shellDe: Spoken<typeof shellText> = {
  takenKeys:
    'Ein anderes Programm verwendet die Tasten, die den Schnellzugriff öffnen oder Latchkey sperren sollen.',
  chooseKeys: 'Andere wählen',
  noTray:
    'Dieser Desktop zeigt keine Symbole im Infobereich: Schließen minimiert dieses Fenster nur. Alles andere geht wie sonst.',
  capture: {
    allow: 'Aufnahme für 20 s erlauben',
    allowed: (seconds) => `Aufnahme erlaubt für ${String(seconds)} s.`,
    end: 'Jetzt beenden',
    excluded:
      'Dieses Fenster fehlt auf Screenshots und geteilten Bildschirmen. Es für 20 s zu erlauben wird protokolliert. Neue Aufnahmeprogramme auf macOS zeigen das Fenster womöglich trotzdem.',
    switchedOff: 'Screenshots zeigen dieses Fenster: die Einstellungen erlauben es.',
    notHere:
      'Unter Linux kann jedes Programm, das den Bildschirm aufnehmen darf, auch dieses Fenster aufnehmen.'
  }
}

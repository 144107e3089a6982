import type { desktopText } from '../desktop-text.ts'
import { quoted } from '../numbers.ts'
import type { Spoken } from '../spoken.ts'

export const desktopDe: Spoken<typeof desktopText> = {
  noTrayToStay:
    'Dieser Desktop hat keinen Platz für Symbole im Infobereich: Das Fenster wird minimiert statt geschlossen.',
  noTrayToStart:
    'Dieser Desktop hat keinen Platz für Symbole im Infobereich: Latchkey startet mit seinem Fenster.',
  noTrayMenu:
    'Dieser Desktop hat keinen Platz für Symbole im Infobereich. Der Schnellzugriff hat dieselben Codes.',
  noScreenLock:
    'Dieser Desktop meldet nicht, wenn sein Bildschirm gesperrt wird. Lassen Sie Latchkey stattdessen von selbst sperren.',
  clipboard: {
    unmarked:
      'Programme, die einen Verlauf der Zwischenablage führen, behalten vielleicht, was Sie kopieren: Hier lässt sich nichts so kennzeichnen, dass sie es auslassen.',
    'needs-tool':
      'Auf diesem Desktop darf nur das benutzte Fenster die Zwischenablage ändern. Mit dem Paket wl-clipboard (2.3 oder neuer) kann Latchkey jederzeit kopieren und leeren.'
  },
  noNotifications:
    'Dieser Desktop zeigt keine Benachrichtigungen: Was kopiert wurde, steht kurz zuoberst im Menü des Infobereichs.',
  noCaptureExclusion: 'Unter Linux bewirkt das nichts: Das System bietet es nicht an.',
  noStart:
    'Latchkey kann sich hier nicht selbst eintragen. Fügen Sie es den Programmen hinzu, die Ihr Desktop startet.',
  notByItself: 'Dieser Tresor braucht mehr als den Schlüsselbund, darum bewirkt das jetzt nichts.',
  noPassword: 'Dieser Tresor hat kein Master-Passwort, also gibt es nichts zu fragen.',
  shortcut: {
    none: 'Keine',
    change: 'Ändern…',
    remove: 'Entfernen',
    openNow: 'Jetzt öffnen',
    press: 'Tasten drücken…',
    pressHow:
      'Drücken Sie die neuen Tasten zusammen. Esc lässt sie, wie sie sind, Entf benutzt gar keine. Geschieht nichts, hat ein anderes Programm diese Tasten.',
    taken: 'Ein anderes Programm benutzt diese Tasten schon.',
    takenNow: 'Ein anderes Programm benutzt diese Tasten, darum bewirken sie hier nichts. Wählen Sie andere.',
    quickNotPossible:
      'Dieser Desktop lässt kein Programm überall auf Tasten hören. Der Schnellzugriff öffnet sich aus dem Infobereich und aus diesem Fenster.',
    lockNotPossible:
      'Dieser Desktop lässt kein Programm überall auf Tasten hören. Geben Sie den Befehl „latchkey --lock“ Tasten in dessen eigenen Einstellungen.',
    refused: (mod) =>
      `Halten Sie ${mod} oder Alt und drücken Sie eine weitere Taste, oder benutzen Sie eine Funktionstaste.`,
    needed: 'Diese Tasten braucht jedes Programm für sich.',
    usedHere: (action) => `Diese Tasten bewirken in diesem Fenster schon etwas: ${quoted(action)}.`,
    usedForOther: 'Die andere Kombination ist schon diese.',
    saved: (keys) => `Tasten gespeichert: ${keys}.`,
    removed: 'Keine Tasten mehr.'
  }
}

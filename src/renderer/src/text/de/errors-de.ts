import type { errorText } from '../error-text.ts'
import type { Spoken } from '../spoken.ts'

export const errorDe: Spoken<typeof errorText> = {
  refused:
    'Latchkey hat diese Anfrage abgelehnt. Nichts wurde geändert. Starten Sie Latchkey neu und versuchen Sie es noch einmal.',
  'invalid-input':
    'Eine Eingabe hier lässt sich nicht speichern. Nichts wurde geändert. Prüfen Sie die Felder und versuchen Sie es noch einmal.',
  locked:
    'Der Tresor ist gesperrt. Was gespeichert war, ist sicher. Entsperren Sie ihn und versuchen Sie es noch einmal.',
  'not-found':
    'Das ist nicht mehr im Tresor. Alles andere ist, wie es war. Sehen Sie noch einmal in die Liste.',
  conflict:
    'Das wurde inzwischen geändert. Nichts wurde überschrieben. Öffnen Sie den Eintrag neu und wiederholen Sie die Änderung.',
  'vault-damaged':
    'Die Tresor-Datei ist beschädigt. Sie blieb, wie sie ist. Bewahren Sie eine Kopie auf, bevor Sie etwas anderes versuchen.',
  'vault-newer':
    'Der Tresor wurde von einem neueren Latchkey geschrieben. Er blieb, wie er ist. Öffnen Sie ihn mit dieser oder einer späteren Version.',
  'disk-full':
    'Der Datenträger ist voll. Was vorher gespeichert wurde, ist sicher. Schaffen Sie Platz und versuchen Sie es noch einmal.',
  'not-writable':
    'In den Tresor-Ordner lässt sich nichts schreiben. Was vorher gespeichert wurde, ist sicher. Prüfen Sie die Rechte und versuchen Sie es noch einmal.',
  'io-error':
    'Der Datenträger hat einen Fehler gemeldet. Dies wurde nicht gespeichert; was vorher gespeichert wurde, ist sicher. Versuchen Sie es noch einmal und legen Sie eine Sicherung auf einem anderen Datenträger an.',
  'read-only':
    'Der Tresor ist nur zum Ansehen geöffnet, weil sich sein Datenträger nicht beschreiben lässt. Nichts wurde geändert. Machen Sie ihn beschreibbar, sperren und entsperren Sie.',
  'in-use':
    'Ein anderes Programm hat den Tresor geöffnet. Nichts wurde geändert. Schließen Sie es und versuchen Sie es noch einmal.',
  busy: 'Latchkey wechselt gerade die Schlüssel des Tresors. Nichts davon wurde gespeichert. Versuchen Sie es gleich noch einmal.',
  'kit-needed':
    'Noch wurde nichts gespeichert. Schreiben Sie zuerst Ihr Notfallblatt auf: Ohne es könnte ein verlorener Schlüsselbund alles kosten.',
  'seeds-locked':
    'Ihre Codes sind gesperrt. Sie sind sicher. Entsperren Sie sie und versuchen Sie es noch einmal.',
  clipboard:
    'Die Zwischenablage ließ sich nicht benutzen. Nichts wurde kopiert. Schließen Sie andere Programme, die sie verwalten, und versuchen Sie es noch einmal.',
  'too-large': 'Das ist größer, als Latchkey aufbewahrt. Nichts wurde geändert.',
  internal:
    'In Latchkey ist etwas schiefgegangen. Was gespeichert war, ist sicher. Versuchen Sie es noch einmal, oder starten Sie Latchkey neu.'
}

import type { Spoken } from '../spoken.ts'
import type { keychainCreateText, keychainText, vaultProblemText } from '../vault-text.ts'

export const keychainDe: Spoken<typeof keychainText> = {
  found:
    'Der Schlüsselbund enthält den Schlüssel, aber er hat diesen Tresor nicht geöffnet; nichts wurde geändert, versuchen Sie es noch einmal.',
  absent:
    'Der Schlüsselbund Ihres Systems hat keinen Schlüssel für diesen Tresor; der Tresor ist unberührt, melden Sie sich also mit dem Konto an, das ihn angelegt hat, oder stellen Sie jenen Schlüsselbund wieder her.',
  locked:
    'Der Schlüsselbund Ihres Systems ist gesperrt; der Tresor ist unberührt, entsperren Sie also den Schlüsselbund und versuchen Sie es noch einmal.',
  unavailable:
    'Der Schlüsselbund Ihres Systems antwortet nicht; der Tresor ist unberührt, prüfen Sie also, ob sein Dienst läuft, und versuchen Sie es noch einmal.',
  denied:
    'Der Schlüsselbund Ihres Systems gibt den Schlüssel nicht heraus; der Tresor ist unberührt, erlauben Sie Latchkey also den Zugriff und versuchen Sie es noch einmal.',
  changed:
    'Der Eintrag des Schlüsselbunds für diesen Tresor wurde durch etwas anderes ersetzt; der Tresor ist unberührt, öffnen Sie ihn also mit dem Notfallblatt, oder stellen Sie den alten Eintrag wieder her.',
  'other-backend':
    'Der Schlüssel dieses Tresors liegt in einem anderen Schlüsselbund als dem, der jetzt antwortet; der Tresor ist unberührt, melden Sie sich also an der früheren Arbeitsumgebung an, oder öffnen Sie ihn mit dem Notfallblatt.'
}

export const keychainCreateDe: Spoken<typeof keychainCreateText> = {
  found:
    'Der Schlüsselbund enthält schon einen Schlüssel für Latchkey; nichts wurde geschrieben, starten Sie Latchkey neu und versuchen Sie es noch einmal.',
  absent:
    'Der Schlüsselbund nahm den Schlüssel an, gab ihn aber nicht zurück; nichts wurde geschrieben, versuchen Sie es noch einmal, oder verwenden Sie nur ein Master-Passwort.',
  locked:
    'Der Schlüsselbund Ihres Systems ist gesperrt; nichts wurde geschrieben, entsperren Sie ihn also und versuchen Sie es noch einmal.',
  unavailable:
    'Der Schlüsselbund Ihres Systems antwortet nicht; nichts wurde geschrieben, versuchen Sie es noch einmal, oder verwenden Sie nur ein Master-Passwort.',
  denied:
    'Der Schlüsselbund Ihres Systems nimmt den Schlüssel nicht an; nichts wurde geschrieben, erlauben Sie Latchkey den Zugriff und versuchen Sie es noch einmal.',
  changed:
    'Der Schlüsselbund enthält einen Eintrag, der nicht von Latchkey ist; nichts wurde geschrieben, entfernen Sie ihn, oder verwenden Sie nur ein Master-Passwort.',
  'other-backend':
    'Es antwortet ein anderer Schlüsselbund als erwartet; nichts wurde geschrieben, starten Sie Latchkey neu und versuchen Sie es noch einmal.'
}

export const vaultProblemDe: Spoken<typeof vaultProblemText> = {
  damaged: {
    happened: 'Eine Tresor-Datei ist beschädigt: Sie besteht ihre eigene Prüfung nicht.',
    safe: 'Latchkey hat jede Datei so gelassen, wie sie war.',
    next: 'Kopieren Sie den Tresor-Ordner an einen sicheren Ort, und legen Sie dann eine frühere Kopie zurück.'
  },
  newer: {
    happened: 'Dieser Tresor wurde von einer neueren Version von Latchkey geschrieben.',
    safe: 'Nichts wurde geändert, die neuere Version kann ihn also weiterhin öffnen.',
    next: 'Starten Sie diese Version, oder installieren Sie hier die neueste.'
  },
  'half-written': {
    happened: 'Das Anlegen dieses Tresors wurde unterbrochen: Einige seiner Dateien sind da, andere nicht.',
    safe: 'Die vorhandenen Dateien blieben, wie sie sind.',
    next: 'Wenn Sie nie etwas darin gespeichert haben, verschieben Sie den Tresor-Ordner und fangen neu an. Sonst legen Sie die fehlenden Dateien zurück.'
  },
  'keyring-older': {
    happened:
      'Die Datei keyring.json gehört nicht zu den Datenbanken neben ihr: Sie stammt aus der Zeit vor einem Schlüsselwechsel.',
    safe: 'Latchkey hat jede Datei so gelassen, wie sie war.',
    next: 'Legen Sie die neuere Datei keyring.json zurück, oder stellen Sie den Tresor aus einer Sicherung wieder her.'
  },
  'in-use': {
    happened: 'Ein anderes Programm hat den Tresor geöffnet.',
    safe: 'Nichts wurde geändert.',
    next: 'Schließen Sie das andere Programm, und versuchen Sie es noch einmal.'
  },
  'not-readable': {
    happened: 'Die Tresor-Dateien lassen sich nicht lesen.',
    safe: 'Nichts wurde geändert.',
    next: 'Prüfen Sie, ob der Tresor-Ordner Ihnen gehört und sein Datenträger verbunden ist, und versuchen Sie es noch einmal.'
  },
  'not-writable': {
    happened:
      'In den Tresor-Ordner lässt sich nichts schreiben, also könnte nichts Neues gespeichert werden.',
    safe: 'Nichts wurde geändert.',
    next: 'Prüfen Sie die Rechte des Ordners und den freien Platz, und versuchen Sie es noch einmal.'
  }
}

import { plural } from '../plural.ts'
import type { safetyText } from '../safety-text.ts'
import type { Spoken } from '../spoken.ts'

export const safetyDe: Spoken<typeof safetyText> = {
  plainKeychain:
    'Offen gesagt: Jedes Programm, das unter Ihrem Konto läuft, kann den Schlüsselbund nach dem Schlüssel fragen und den Tresor lesen. Ein Master-Passwort hält solche Programme fern, solange der Tresor gesperrt ist, und ebenso jemanden, der sich an Ihren Computer setzt.',
  plainKeychainMac:
    'Offen gesagt: macOS fragt Sie, bevor ein anderes Programm den Schlüssel bekommt. Wer sich an Ihren Computer setzt, während Sie angemeldet sind, kann den Tresor öffnen; ein Master-Passwort hält ihn fern.',
  plainBoth:
    'Offen gesagt: Solange der Tresor offen ist, können Programme unter Ihrem Konto womöglich mitlesen. Solange er gesperrt ist, nicht.',
  plainPassword:
    'Offen gesagt: Wer eine Kopie Ihrer Dateien hat, kann beliebig lange Passwörter ausprobieren; es sollte also lang sein.',
  kitFollows:
    'Danach bekommen Sie ein Notfallblatt für die Papierablage, für den Tag, an dem Schlüsselbund oder Passwort verloren sind.',

  opens: 'Was den Tresor öffnet',
  masterPassword: 'Master-Passwort',
  masterPasswordOff: 'Aus. Der Tresor öffnet sich für jeden, der mit Ihrem Konto angemeldet ist.',
  masterPasswordOn: 'Ein. Bei jedem Öffnen des Tresors wird danach gefragt.',
  keychain: 'Schlüsselbund des Systems',
  keychainOn: 'Ein. Eine Kopie der Dateien allein öffnet den Tresor nicht.',
  keychainOff: 'Aus. Zwischen einer Kopie der Dateien und dem Tresor steht nur das Passwort.',
  modes: {
    'set-password': {
      button: 'Festlegen…',
      title: 'Master-Passwort festlegen',
      lead: 'Dann ist beides nötig: die Anmeldung mit Ihrem Konto und das Passwort.',
      submit: 'Passwort festlegen'
    },
    'change-password': {
      button: 'Ändern…',
      title: 'Master-Passwort ändern',
      lead: 'Das alte öffnet diesen Tresor dann nicht mehr.',
      submit: 'Passwort ändern'
    },
    'remove-password': {
      button: 'Entfernen…',
      title: 'Master-Passwort entfernen',
      lead: 'Dann öffnet allein der Schlüsselbund des Systems den Tresor: für jeden, der mit Ihrem Konto angemeldet ist, und für jedes Programm, das unter ihm läuft.',
      submit: 'Passwort entfernen'
    },
    'add-key-file': {
      button: 'Verlangen…',
      title: 'Eine Schlüsseldatei verlangen',
      lead: 'Dann ist außer dem, was den Tresor jetzt öffnet, eine kleine Datei nötig. Ohne sie öffnet eine Kopie des Tresors nichts.',
      submit: 'Schlüsseldatei schreiben…'
    },
    'renew-key-file': {
      button: 'Neue anlegen…',
      title: 'Eine neue Schlüsseldatei anlegen',
      lead: 'Die bisherige und jede Kopie von ihr öffnet diesen Tresor nicht mehr.',
      submit: 'Schlüsseldatei schreiben…'
    },
    'remove-key-file': {
      button: 'Nicht mehr verlangen…',
      title: 'Die Schlüsseldatei nicht mehr verlangen',
      lead: 'Dann genügt, was den Tresor sonst öffnet: Wer eine Kopie Ihrer Dateien hat, braucht ein Ding weniger.',
      submit: 'Nicht mehr verlangen'
    },
    'use-keychain': {
      button: 'Einschalten…',
      title: 'Schlüsselbund des Systems verwenden',
      lead: 'Dann ist beides nötig: das Master-Passwort und der Schlüssel, den Ihr System verwahrt. Eine Kopie der Dateien allein öffnet nichts.',
      submit: 'Schlüsselbund verwenden'
    },
    'stop-keychain': {
      button: 'Ausschalten…',
      title: 'Schlüsselbund nicht mehr verwenden',
      lead: 'Dann öffnet allein das Master-Passwort den Tresor, auch auf einem anderen Computer, und auch für jemanden, der die Dateien kopiert und es errät.',
      submit: 'Nicht mehr verwenden'
    },
    repair: {
      button: 'Reparieren…',
      title: 'Zugang reparieren',
      lead: 'Sie haben den Tresor mit dem Notfallblatt geöffnet. Wählen Sie, was ihn von jetzt an öffnet; das Notfallblatt bleibt dasselbe.',
      submit: 'Reparieren'
    }
  },
  newKeys:
    'Der ganze Tresor wird mit neuen Schlüsseln neu geschrieben und geprüft, bevor die alten Dateien verschwinden. Das kann einen Moment dauern; bei einer Unterbrechung geht nichts verloren.',
  current: 'Jetziges Master-Passwort',
  newPassword: 'Neues Master-Passwort',
  repeatNewPassword: 'Neues Passwort wiederholen',
  currentEmpty: 'Geben Sie zuerst das jetzige Master-Passwort ein.',
  currentNeeded: 'Auch das jetzige Master-Passwort ist nötig.',
  currentWrong: 'Das ist nicht das jetzige Master-Passwort.',
  working: 'Der Tresor wird mit neuen Schlüsseln neu geschrieben…',
  doneTitle: 'Neue Schlüssel sind in Gebrauch',
  done: 'Der Tresor wurde neu geschrieben und geprüft.',
  kitStays: 'Ihr Notfallblatt öffnet ihn weiterhin.',
  olderBackups: (n) =>
    plural(n, {
      one: '1 frühere Sicherung lässt sich noch wie bisher öffnen.',
      other: `${String(n)} frühere Sicherungen lassen sich noch wie bisher öffnen.`
    }),
  olderBackupsMeans:
    'Sie sind ein Weg zurück, aber auch ein Weg hinein für jemanden mit dem alten Notfallblatt oder Sicherungspasswort. Sind diese vielleicht in falschen Händen, legen Sie eine neue Sicherung an und löschen dann die älteren Dateien aus dem Sicherungsordner.',
  noOlderBackups: 'Keine Sicherung im Sicherungsordner lässt sich noch auf die alte Art öffnen.',

  kit: 'Notfallblatt',
  kitStatus: {
    none: 'Es gibt keines. Sind Schlüsselbund oder Passwort verloren, ist es auch der Tresor.',
    unconfirmed: 'Erstellt, aber noch nicht zurückgetippt. Bis dahin lässt sich nichts speichern.',
    confirmed: 'Zurückgetippt und bestätigt. Es öffnet den Tresor und seine Sicherungen.'
  },
  kitShow: 'Notfallblatt anzeigen…',

  seedsLocked: 'Die Codes sind gesperrt',
  unlockSeeds: 'Codes entsperren',
  seedsTitle: 'Codes entsperren',
  seedsLead: 'Die Codes haben ein eigenes Schloss. Geben Sie das Master-Passwort ein, um sie zu benutzen.',

  bannerReadOnly:
    'Nur zum Ansehen geöffnet: Der Datenträger des Tresors lässt sich nicht beschreiben. Deshalb wird nichts gespeichert und kein Geheimnis angezeigt oder kopiert.',
  bannerKit: 'Sie haben den Tresor mit dem Notfallblatt geöffnet. Der übliche Zugang braucht eine Reparatur.',
  bannerNoKit:
    'Es gibt noch kein Notfallblatt auf Papier. Ohne eines kostet ein verlorener Schlüsselbund oder ein vergessenes Passwort alles.',
  repair: 'Zugang reparieren',
  showKit: 'Zu Papier bringen'
}

import type { backupFailureText, backupKitText, backupProblemText, backupText } from '../backup-text.ts'
import { numberText } from '../numbers.ts'
import { plural } from '../plural.ts'
import type { Spoken } from '../spoken.ts'

export const backupFailureDe: Spoken<typeof backupFailureText> = {
  'folder-missing':
    'Der Ordner für Sicherungen ist nicht da. Der Tresor selbst ist sicher. Verbinden Sie seinen Datenträger, oder wählen Sie einen anderen Ordner.',
  'not-writable':
    'In den Ordner für Sicherungen lässt sich nichts schreiben. Der Tresor selbst ist sicher. Prüfen Sie die Rechte, oder wählen Sie einen anderen Ordner.',
  'disk-full':
    'Der Datenträger für Sicherungen ist voll. Der Tresor und die älteren Sicherungen sind sicher. Schaffen Sie Platz, oder wählen Sie einen anderen Ordner.',
  'io-error':
    'Der Datenträger für Sicherungen hat einen Fehler gemeldet. Der Tresor selbst ist sicher. Wählen Sie einen Ordner auf einem anderen Datenträger.',
  'nothing-opens-it':
    'Es gibt weder ein Notfallblatt noch ein Sicherungspasswort, also könnte niemand je eine Sicherung öffnen. Es wurde keine angelegt. Erstellen Sie zuerst ein Notfallblatt.',
  'not-proven':
    'Eine Sicherung wurde geschrieben, aber zurückgelesen wurde nicht, was bewahrt werden sollte. Verlassen Sie sich nicht auf sie. Der Tresor selbst ist sicher. Wählen Sie einen Ordner auf einem anderen Datenträger.'
}

export const backupProblemDe: Spoken<typeof backupProblemText> = {
  'not-found': 'Diese Datei ist nicht mehr da. Nichts wurde geändert. Wählen Sie eine andere.',
  'not-readable':
    'Diese Datei lässt sich nicht lesen. Nichts wurde geändert. Prüfen Sie die Rechte, oder wählen Sie eine andere.',
  'not-a-backup':
    'Das ist keine Latchkey-Sicherung, oder ihr Anfang fehlt. Sie blieb, wie sie ist. Wählen Sie eine andere Datei.',
  newer:
    'Diese Sicherung stammt von einem neueren Latchkey. Sie blieb, wie sie ist. Stellen Sie sie mit dieser oder einer späteren Version wieder her.',
  'cut-off': 'Das Ende dieser Sicherung fehlt. Sie blieb, wie sie ist. Wählen Sie eine andere.',
  damaged:
    'Etwas in dieser Sicherung wurde verändert oder beschädigt. Sie blieb, wie sie ist. Wählen Sie eine andere.',
  'contents-differ':
    'Diese Sicherung lässt sich öffnen, enthält aber nicht, was ihr eigenes Verzeichnis sagt. Nichts wurde geändert. Wählen Sie eine andere.'
}

export const backupKitDe: Spoken<typeof backupKitText> = {
  present: 'Ihrem Notfallblatt',
  older: 'einem älteren Notfallblatt',
  none: null,
  unknown: 'einem Notfallblatt'
}

export const backupDe: Spoken<typeof backupText> = {
  title: 'Sicherungen',
  lead: 'Sie entstehen nach Änderungen von selbst, höchstens stündlich, und sind verschlüsselt. Jede wird sofort zurückgelesen und verglichen.',
  loading: 'Sicherungen werden gesucht…',
  failed: 'Die Sicherungen konnten nicht aufgelistet werden.',

  proven: (moment, records) => `Geprüft ${moment}: ${recordsRead(records)} zurückgelesen`,
  provenMeans: 'Die neueste Sicherung wurde wieder geöffnet und jeder Datensatz mit dem Tresor verglichen.',
  behind: 'Seither wurde etwas geändert. Die nächste Sicherung entsteht von selbst.',
  neverProven: 'Noch keine Sicherung wurde geprüft',
  neverProvenMeans: 'Die erste entsteht von selbst nach der nächsten Änderung, oder jetzt.',
  failedAt: (moment) => `Der letzte Versuch ist fehlgeschlagen, ${moment}`,
  now: 'Jetzt sichern',
  running: {
    making: 'Eine Sicherung wird geschrieben…',
    proving: 'Die Sicherung wird zurückgelesen und verglichen…',
    restoring: 'Wird wiederhergestellt…'
  },
  made: (records) => `Sicherung angelegt und geprüft: ${recordsRead(records)} zurückgelesen.`,
  alreadyRunning: 'Eine Sicherung wird bereits angelegt.',

  where: 'Wo und wie',
  folder: 'Ordner',
  defaultFolder:
    'Neben dem Tresor: Wählen Sie einen auf einem anderen Datenträger, damit Sicherungen den Verlust dieses einen überstehen.',
  ownFolder: 'Der Ordner, den Sie gewählt haben.',
  choose: 'Auswählen…',
  useDefault: 'Standard verwenden',
  chosen: 'Sicherungen kommen von jetzt an in den gewählten Ordner.',
  folderNotWritable:
    'Dort lässt sich keine Datei schreiben. Nichts wurde geändert; wählen Sie einen anderen Ordner.',
  folderProblem: {
    missing:
      'Dieser Ordner ist gerade nicht da. Verbinden Sie seinen Datenträger, oder wählen Sie einen anderen.',
    'not-readable':
      'Dieser Ordner lässt sich nicht lesen. Prüfen Sie die Rechte, oder wählen Sie einen anderen.'
  },
  opensWith: 'Was eine Sicherung öffnet',
  opensWithKit: 'Ihr Notfallblatt.',
  opensWithKitAndPassword: 'Ihr Notfallblatt oder das Sicherungspasswort.',
  opensWithPassword: 'Nur das Sicherungspasswort. Es gibt kein Notfallblatt.',
  opensWithNothing:
    'Noch nichts: Es gibt weder ein Notfallblatt noch ein Sicherungspasswort, deshalb entsteht keine Sicherung.',
  setPassword: 'Sicherungspasswort festlegen…',
  changePassword: 'Passwort ändern…',
  removePassword: 'Entfernen',
  passwordTitle: 'Sicherungspasswort',
  passwordLead:
    'Es öffnet die Sicherungen, die von jetzt an entstehen, neben dem Notfallblatt. Ältere bleiben, wie sie sind.',
  password: 'Sicherungspasswort',
  repeat: 'Sicherungspasswort wiederholen',
  passwordSet: 'Die nächste Sicherung lässt sich auch mit diesem Passwort öffnen.',
  passwordRemoved: 'Spätere Sicherungen lassen sich nicht mehr mit dem Passwort öffnen. Ältere weiterhin.',

  list: 'Sicherungen in diesem Ordner',
  none: 'In diesem Ordner ist noch keine Sicherung.',
  lineProven: 'geprüft',
  lineNotProven: 'noch nicht geprüft',
  lineBroken: 'nicht brauchbar',
  otherVault: 'von einem anderen Tresor',
  opensNothing: 'lässt sich mit nichts Bekanntem öffnen',
  opens: (ways) => `lässt sich öffnen mit ${ways}`,
  or: ' oder ',
  thePassword: 'dem Sicherungspasswort',
  restore: 'Wiederherstellen…',
  restoreOne: (moment) => `Sicherung wiederherstellen: ${moment}`,
  anotherFile: 'Aus einer anderen Datei wiederherstellen…'
}

const recordsRead = (n: number): string =>
  plural(n, { one: '1 Datensatz', other: `${numberText(n)} Datensätze` })

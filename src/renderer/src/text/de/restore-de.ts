import { numberText } from '../numbers.ts'
import { plural } from '../plural.ts'
import type { restoreText } from '../restore-text.ts'
import type { Spoken } from '../spoken.ts'

export const restoreDe: Spoken<typeof restoreText> = {
  offer: 'Aus einer Sicherung wiederherstellen',
  title: 'Aus einer Sicherung wiederherstellen',
  chooseLead: 'Wählen Sie die Sicherung, aus der der Tresor entstehen soll. Noch wird nichts geändert.',
  chooseNone:
    'Am üblichen Ort sind keine Sicherungen. Wählen Sie eine Datei von dort, wo Sie sie aufbewahren.',
  list: 'Gefundene Sicherungen',
  anotherFile: 'Datei auswählen…',
  looking: 'Die Datei wird geprüft…',

  holds: 'Diese Sicherung',
  madeAt: (moment) => `Angelegt ${moment}`,
  otherVault: 'Sie stammt von einem anderen Tresor oder von diesem, bevor er wiederhergestellt wurde.',
  opensWithNothing:
    'Diese Sicherung nennt weder ein Notfallblatt noch ein Passwort, also kann nichts sie öffnen.',
  opener: 'Was die Sicherung öffnet',
  byKit: 'Notfallblatt',
  byPassword: 'Sicherungspasswort',
  passwordEmpty: 'Geben Sie zuerst das Sicherungspasswort ein.',
  protection: 'Was den Tresor von jetzt an öffnet',
  setAside: 'Der jetzige Tresor wird in einem eigenen Ordner beiseitegelegt. Nichts wird gelöscht.',
  newKeys: 'Der wiederhergestellte Tresor bekommt neue Schlüssel; Ihr Notfallblatt bleibt dasselbe.',
  restore: 'Wiederherstellen',
  restoring: 'Die Sicherung wird geöffnet, ein Tresor daraus geschrieben und jeder Datensatz verglichen…',
  back: 'Andere wählen',

  wrongKit:
    'Das ist ein Notfallblatt, aber nicht das zu dieser Sicherung. Versuchen Sie ein älteres Papier oder das Sicherungspasswort.',
  wrongPassword: 'Mit diesem Passwort wurde die Sicherung nicht angelegt.',
  alreadyRunning: 'Eine Wiederherstellung läuft bereits. Warten Sie, bis sie fertig ist.',

  doneTitle: 'Ihr Tresor ist zurück',
  done: (records) =>
    `${plural(records, { one: '1 Datensatz wurde', other: `${numberText(records)} Datensätze wurden` })} aus der Sicherung gelesen und verglichen. Der Tresor ist offen.`,
  setAsideAt: 'Der bisherige Tresor liegt hier:',
  doneButton: 'Zum Tresor'
}

import type { kitText } from '../kit-text.ts'
import type { Spoken } from '../spoken.ts'

export const kitDe: Spoken<typeof kitText> = {
  title: 'Ihr Notfallblatt',
  lead: 'Dieses Blatt öffnet Ihren Tresor und jede Sicherung davon, wenn Schlüsselbund oder Master-Passwort verloren sind.',
  never:
    'Latchkey behält keine Kopie: Sobald Sie es zurückgetippt haben, kann niemand es noch einmal anzeigen.',
  groups: 'Die acht Gruppen Ihres Notfallblatts',
  group: (n) => `Gruppe ${String(n)}`,
  qr: 'QR-Code derselben acht Gruppen',
  vaultMark: 'Tresor',
  madeOn: 'Erstellt am',
  headCode: 'Protokoll zu diesem Zeitpunkt',
  later: 'Später',
  writtenDown: 'Ich habe es auf Papier',

  confirmTitle: 'Vom Papier zurücktippen',
  confirmLead: 'Sehen Sie auf Ihr Papier, nicht auf den Bildschirm, und tippen Sie diese Gruppen ab.',
  confirm: 'Bestätigen',
  back: 'Notfallblatt noch einmal zeigen',
  different: 'So steht es nicht auf dem Notfallblatt.',
  confirmed: 'Notfallblatt bestätigt.',
  beforeSaving:
    'Bringen Sie Ihr Notfallblatt zu Papier, bevor das Erste gespeichert wird. Danach wird es von selbst gespeichert.',

  goneTitle: 'Neues Notfallblatt erstellen',
  goneLead:
    'Das Notfallblatt dieses Tresors wurde nie zurückgetippt, und Latchkey behält keine Kopie. Erstellen Sie ein neues; das frühere öffnet dann nichts mehr.',
  makeTitle: 'Neues Notfallblatt erstellen',
  makeLead:
    'Der Tresor bekommt neue Schlüssel und ein neues Notfallblatt. Das bisherige öffnet dann nicht mehr den Tresor, sondern nur noch die Sicherungen bis heute.',
  makeNoneLead:
    'Dieser Tresor hat kein Notfallblatt. Mit einem kostet ein verlorener Schlüsselbund oder ein vergessenes Passwort nichts.',
  makeButton: 'Neues Notfallblatt…',
  make: 'Notfallblatt erstellen',
  making: 'Der Tresor wird mit neuen Schlüsseln neu geschrieben…',

  testTitle: 'Notfallblatt prüfen',
  testLead: 'Tippen Sie, was auf dem Papier steht. Dadurch ändert sich nichts.',
  testButton: 'Notfallblatt prüfen…',
  test: 'Prüfen',
  testing: 'Wird geprüft…',
  opens: 'Dieses Notfallblatt öffnet den Tresor. Lassen Sie das Papier, wo es ist.',

  field: 'Notfallblatt',
  fieldHint: 'Acht Gruppen zu vier Zeichen. Großschreibung, Leerzeichen und Striche spielen keine Rolle.',
  fieldEmpty: 'Tippen Sie zuerst die acht Gruppen.',
  mistyped: (group) =>
    group === undefined
      ? 'Ein Zeichen ist falsch oder fehlt. Vergleichen Sie jede Gruppe mit dem Papier.'
      : `Gruppe ${String(group)} stimmt nicht. Vergleichen Sie sie mit dem Papier.`,
  otherKit:
    'Das ist ein Notfallblatt, aber nicht das hierher gehörende: Es gehört zu einem anderen Tresor oder wurde ersetzt.',

  use: 'Notfallblatt verwenden',
  useTitle: 'Mit dem Notfallblatt öffnen',
  useLead: 'Tippen Sie die acht Gruppen von Ihrem Papier.',
  useOther: 'Zurück',

  page: {
    has: 'Auf der Notfallseite stehen das Notfallblatt, wo Ihre Sicherungen liegen und was zu tun ist, wenn etwas verloren ist.',
    pdf: 'Als PDF speichern…',
    print: 'Drucken…',
    saved: 'Notfallseite gespeichert. Drucken Sie sie, und notieren Sie darauf, wo das Notfallblatt liegt.',
    savedWithKit:
      'Notfallseite gespeichert, mit dem Notfallblatt darauf. Wer die Datei hat, kann den Tresor öffnen: Drucken Sie sie und löschen Sie sie dann, oder verwahren Sie sie nicht auf diesem Computer.',
    printed: 'Notfallseite an den Drucker geschickt.'
  }
}

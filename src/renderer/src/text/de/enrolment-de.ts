import { named } from '../en.ts'
import type { enrolmentText } from '../enrolment-text.ts'
import { plural } from '../plural.ts'
import type { Spoken } from '../spoken.ts'

export const enrolmentDe: Spoken<typeof enrolmentText> = {
  verifyTitle: 'Hat die Website den Code angenommen?',
  verifyLead: (name) =>
    `Tippen Sie diesen Code jetzt bei ${named(name)} ein. Die Zwei-Faktor-Anmeldung ist erst aktiv, wenn die Website einen angenommen hat.`,
  yes: 'Ja, hat sie',
  no: 'Nein',
  later: 'Später',
  laterMeans: 'Später behält ihn unter „Unfertig“.',
  allLater: 'Alle später',
  left: (n) => plural(n, { one: 'Danach noch 1 Code.', other: `Danach noch ${String(n)} Codes.` }),

  refusedTitle: 'Die Website hat den Code abgelehnt',
  refusedLead:
    'Verlassen Sie die Seite der Website nicht, bis ein Code angenommen ist. Meist liegt es an einem davon:',
  reasons: [
    'Die Uhr dieses Computers geht falsch. Codes hängen auf eine halbe Minute genau von ihr ab.',
    'Der QR-Code gehörte zu einem anderen Konto, oder die Website hat inzwischen einen neuen erzeugt. Entfernen Sie diesen Code, und fügen Sie den hinzu, den die Website jetzt zeigt.',
    'Der Code lief beim Tippen ab. Warten Sie auf einen frischen, und tippen Sie ihn sofort.'
  ],
  counterReason:
    'Der Zähler steht nicht dort, wo die Website ihn erwartet. Erzeugen Sie den nächsten Code, oder lassen Sie Latchkey den Stand des Zählers suchen.',
  measure: 'Uhr messen…',
  tryAgain: 'Anderen Code versuchen',

  recoveryTitle: 'Hat die Website Wiederherstellungsschlüssel ausgegeben?',
  recoveryLead: (name) =>
    `Viele Websites zeigen eine Liste von Schlüsseln, die das Konto öffnen, wenn Ihre Codes verloren sind. Suchen Sie sie jetzt bei ${named(name)}: Oft wird sie nur einmal gezeigt.`,
  recoveryTruth:
    'Latchkey verwahrt sie getrennt von Ihren Passwörtern: Jeder wird einmal benutzt, und wer einen liest, muss sich ausweisen.',
  addKeys: 'Jetzt hinzufügen…',
  stored: 'Anderswo verwahrt',
  none: 'Nein, keine',

  nav: (n) => `Unfertig (${String(n)})`,
  title: 'Unfertig',
  lead: 'Codes, die gespeichert sind, von denen aber noch nicht feststeht, ob sie funktionieren, oder ob es Wiederherstellungsschlüssel gibt.',
  missing: {
    verify: 'Es steht nicht fest, ob die Website den Code angenommen hat.',
    refused: 'Die Website hat den Code abgelehnt.',
    recovery: 'Es steht nicht fest, ob es Wiederherstellungsschlüssel gibt.'
  },
  finish: 'Fertigstellen',
  finishOne: (name) => `${name} fertigstellen`,
  emptyTitle: 'Alles fertig',
  emptyText: 'Jeder Code wurde bei seiner Website ausprobiert.',
  accepted: (moment) => `Die Website hat ihn angenommen: ${moment}.`,
  keysStored: 'Seine Wiederherstellungsschlüssel sind verwahrt.',
  keysNone: 'Die Website hat keine Wiederherstellungsschlüssel ausgegeben.'
}

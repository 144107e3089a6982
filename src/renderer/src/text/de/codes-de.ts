import type { codesText } from '../codes-text.ts'
import { named } from '../en.ts'
import { plural } from '../plural.ts'
import type { Spoken } from '../spoken.ts'

export const codesDe: Spoken<typeof codesText> = {
  orderLabel: 'Reihenfolge der Codes',
  orders: { name: 'Nach Name', use: 'Meistbenutzte zuerst', manual: 'Eigene Reihenfolge' },
  listMenu: 'Mehr zu den Codes',
  nothingChosen: 'Ein Klick auf einen Code kopiert ihn.',
  noMatchText: (query) => `Keine Website, kein Konto und kein Login enthält „${query}“.`,
  addAnother: 'Weiteren Code hinzufügen',
  details: 'Details',
  moved: (name, place, count) => `${named(name)} ist jetzt Nummer ${String(place)} von ${String(count)}.`,
  moveUp: 'Gewählten Code nach oben schieben',
  moveDown: 'Gewählten Code nach unten schieben',
  arrangeHint: (keys) => `Ziehen oder ${keys} drücken.`,
  more: (n) => `+${String(n)}`,
  moreSpoken: (n) => plural(n, { one: 'und 1 weiterer Code', other: `und ${String(n)} weitere Codes` }),

  hidden: 'Verborgener Code',
  show: 'Code anzeigen',
  copiesIn: (seconds) => `Wird kopiert in ${String(seconds)} s`,
  willCopy: 'Der nächste Code wird kopiert, sobald er gilt.',
  stopCopying: 'Nicht kopieren',
  copiedNext: (seconds) => `Der nächste Code ist kopiert. Er gilt erst in ${String(seconds)} s.`,

  make: 'Code erzeugen',
  makeNext: 'Nächsten Code erzeugen',
  makeAndCopy: 'Erzeugen und kopieren',
  notMade: 'Jeder Code wird einmal erzeugt, wenn Sie ihn verlangen.',
  madeAs: (counter) => `Code Nr. ${String(counter)} seines Zählers. Nur einmal verwenden.`,
  refusedIt: 'Die Website hat ihn abgelehnt',
  takenBack: 'Zurückgenommen. Der nächste erzeugte Code ist wieder derselbe.',
  notTakenBack: 'Zum Zurücknehmen ist es zu spät, oder seither wurde ein weiterer Code erzeugt.',
  doNotFit: 'Codes passen nicht?',
  findTitle: 'Stand des Zählers finden',
  findLead:
    'Tippen Sie den Code, den Ihr anderes Gerät zeigt. Latchkey sucht unter den nächsten 100 und macht dahinter weiter.',
  findField: 'Code auf dem anderen Gerät',
  findEmpty: 'Tippen Sie zuerst den Code.',
  find: 'Suchen',
  found: 'Gefunden. Ab dem nächsten passen die Codes wieder.',
  notFound: 'Er ist nicht unter den nächsten 100 Codes. Nichts wurde geändert. Prüfen Sie die Eingabe.',

  menu: (name) => `Mehr zum Code für ${name}`,
  menuEdit: 'Bearbeiten…',
  menuPin: 'An den Infobereich anheften',
  menuUnpin: 'Lösen',
  pinned: 'im Infobereich angeheftet',
  saidPinned: (name) => `${name} steht im Infobereich ganz oben.`,
  saidUnpinned: (name) => `${name} ist nicht mehr angeheftet.`,
  menuQr: 'QR-Code anzeigen…',
  menuUri: 'Adresse kopieren…',
  menuSecret: 'Geheimnis kopieren…',
  menuPrint: 'Drucken…',
  menuExport: 'Codes exportieren…',
  menuFind: 'Codes passen nicht…',
  menuMeasure: 'Uhr messen…',
  menuRemove: 'Entfernen…',

  editTitle: 'Code bearbeiten',
  issuer: 'Website oder App',
  account: 'Konto',
  login: 'Gehört zu',
  noLogin: 'Keinem Login: ein eigenständiger Code',
  nameMissing: 'Ohne Website oder Konto lässt er sich nicht wiederfinden.',
  saved: (name) => `${named(name)} ist gespeichert.`,

  take: {
    qr: {
      title: (name) => `QR-Code von ${named(name)} anzeigen`,
      lead: 'Eine andere App kann ihn scannen und erzeugt dann dieselben Codes.',
      exposed: 'Wer das sieht oder fotografiert, kann Ihre Codes erzeugen. Es wird protokolliert.',
      confirm: 'QR-Code anzeigen'
    },
    uri: {
      title: (name) => `Adresse von ${named(name)} kopieren`,
      lead: 'Die otpauth://-Adresse enthält das Geheimnis, die Website und das Konto.',
      exposed:
        'Jedes Programm, das die Zwischenablage liest, und jeder, bei dem Sie sie einfügen, kann Ihre Codes erzeugen. Es wird protokolliert.',
      confirm: 'Adresse kopieren'
    },
    secret: {
      title: (name) => `Geheimnis von ${named(name)} kopieren`,
      lead: 'Die Buchstaben, die eine Website neben ihrem QR-Code zeigt, für Apps, in die man sie tippt.',
      exposed:
        'Jedes Programm, das die Zwischenablage liest, und jeder, bei dem Sie es einfügen, kann Ihre Codes erzeugen. Es wird protokolliert.',
      confirm: 'Geheimnis kopieren'
    },
    print: {
      title: (name) => `Code von ${named(name)} drucken`,
      lead: 'Eine Seite mit QR-Code, Website, Konto und Geheimnis, für einen sicheren Ort.',
      exposed:
        'Wer die Seite findet, kann Ihre Codes erzeugen, und Drucker behalten womöglich, was sie drucken. Es wird protokolliert.',
      confirm: 'Drucken'
    }
  },
  qrLabel: (name) => `QR-Code von ${name}`,
  qrHides: (seconds) => `Wird in ${String(seconds)} s verborgen.`,
  qrHidden: 'Der QR-Code ist wieder verborgen.',
  hide: 'Verbergen',
  printed: 'An den Drucker geschickt.',
  notPrinted: 'Nichts wurde gedruckt.',

  exportTitle: 'Codes exportieren',
  exportLead:
    'Zeigt QR-Codes, die Google Authenticator und viele andere Apps importieren, je zehn Codes in einem. In eine Datei wird nichts geschrieben.',
  exportExposed:
    'Wer sie sieht oder fotografiert, kann alle diese Codes erzeugen. Jeder Code wird protokolliert.',
  exportChoose: 'Codes für den Export',
  exportAll: 'Alle',
  exportNone: 'Keine',
  exportCount: (n) => plural(n, { one: '1 Code gewählt', other: `${String(n)} Codes gewählt` }),
  exportConfirm: (n) => plural(n, { one: '1 Code anzeigen', other: `${String(n)} Codes anzeigen` }),
  exportPart: (n, total) => `QR-Code ${String(n)} von ${String(total)}`,
  exportNext: 'Weiter',
  exportBack: 'Zurück',
  exportDone: 'Fertig',
  exportNothing: 'Keiner dieser Codes passt in einen solchen QR-Code. Übertragen Sie sie einzeln.',
  leftOut: (n) =>
    plural(n, {
      one: '1 Code fehlt darin, weil diese Art von QR-Code seine Einstellungen nicht fasst. Übertragen Sie ihn mit seinem eigenen QR-Code:',
      other: `${String(n)} Codes fehlen darin, weil diese Art von QR-Code ihre Einstellungen nicht fasst. Übertragen Sie sie mit ihren eigenen QR-Codes:`
    }),

  history: 'Verlauf',
  cameFrom: {
    unknown: (day) => `Hinzugefügt: ${day}.`,
    'pasted-picture': (day) => `Aus einem eingefügten Bild: ${day}.`,
    'dropped-picture': (day) => `Aus einem hereingezogenen Bild: ${day}.`,
    'chosen-picture': (day) => `Aus einem ausgewählten Bild: ${day}.`,
    screen: (day) => `Vom Bildschirm gelesen: ${day}.`,
    camera: (day) => `Mit der Kamera gelesen: ${day}.`,
    'typed-text': (day) => `Getippt oder als Text eingefügt: ${day}.`
  },
  neverTaken: 'Er wurde nie mit seinem Geheimnis angezeigt, kopiert oder gedruckt.',
  exposure: {
    qr: (times, last) => `Als QR-Code angezeigt: ${times}, zuletzt ${last}.`,
    uri: (times, last) => `Adresse kopiert: ${times}, zuletzt ${last}.`,
    secret: (times, last) => `Geheimnis kopiert: ${times}, zuletzt ${last}.`,
    print: (times, last) => `Gedruckt: ${times}, zuletzt ${last}.`,
    batch: (times, last) => `Mit anderen exportiert: ${times}, zuletzt ${last}.`
  },
  times: (n) => (n === 1 ? 'einmal' : n === 2 ? 'zweimal' : `${String(n)}-mal`),
  uses: (times, last) => `Benutzt: ${times}, zuletzt ${last}.`,
  extra: 'Außerdem in seiner Adresse:',
  counterAt: (counter) => `Sein Zähler steht auf ${String(counter)}.`,
  ownOffset: (seconds) =>
    `Wird ${String(Math.abs(seconds))} s ${seconds < 0 ? 'hinter' : 'vor'} der Uhr dieses Computers berechnet, nur dieser Code.`,
  ownOffsetBack: 'Uhr des Tresors verwenden',

  removeTitle: (name) => `Code von ${named(name)} entfernen`,
  removeFirst: (name) =>
    `Schalten Sie zuerst bei ${named(name)} die Zwei-Faktor-Anmeldung ab. Ohne diesen Code kommen Sie dort vielleicht nicht mehr hinein.`,
  removeLogin: (title) => `Der Code ist der zweite Schritt Ihres Logins ${named(title)}.`,
  removeOwn: 'Der Code gehört zu keinem Login in diesem Tresor.',
  removeDays: 'Aus dem Papierkorb lässt er sich zurückholen, solange er dort nicht gelöscht ist.',
  toTrash: 'In den Papierkorb',
  eraseTitle: (name) => `Code von ${named(name)} löschen`,
  eraseMeans:
    'Sein Geheimnis wird aus dem Tresor entfernt. Nichts holt es zurück, außer einer früheren Sicherung.',
  erase: 'Endgültig löschen',
  erased: (name) => `Der Code von ${named(name)} ist gelöscht.`
}

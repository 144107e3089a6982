import { listText } from '../numbers.ts'
import { plural } from '../plural.ts'
import type { leftOverText, reviewText, sourceText } from '../review-text.ts'
import type { Spoken } from '../spoken.ts'

const nothingYet = 'Gespeichert wird erst, wenn Sie es sagen.'

export const sourceDe: Spoken<typeof sourceText> = {
  'pasted-picture': `Aus der Zwischenablage. ${nothingYet}`,
  'dropped-picture': `Aus dem, was Sie hereingezogen haben. ${nothingYet}`,
  'chosen-picture': `Aus dem, was Sie ausgewählt haben. ${nothingYet}`,
  screen: `Vom Bildschirm. ${nothingYet}`,
  camera: `Von der Kamera. ${nothingYet}`,
  'typed-text': `Aus Ihrer Eingabe. ${nothingYet}`
}

export const leftOverDe: Spoken<typeof leftOverText> = {
  'pasted-picture': 'Der Screenshot verlässt die Zwischenablage, wenn Sie speichern.',
  'dropped-picture': 'Die Bilddatei bleibt, wo sie ist. Sie zeigt weiterhin das Geheimnis.',
  'chosen-picture': 'Die Bilddatei bleibt, wo sie ist. Sie zeigt weiterhin das Geheimnis.',
  screen: 'Das Bild vom Bildschirm ist schon vergessen.',
  camera: 'Von dem, was die Kamera sah, bleibt nichts.',
  'typed-text': ''
}

export const reviewDe: Spoken<typeof reviewText> = {
  title: 'Gefundene Codes',
  heading: (n) => codes(n),
  headingInPicture: (n) => `${codes(n)} in diesem Bild`,
  severalSources: `Aus mehreren Quellen. ${nothingYet}`,
  list: 'Was gefunden wurde',
  pictureAsked: 'Beim Speichern werden Sie gefragt, ob der Screenshot die Zwischenablage verlässt.',
  pictureStays: 'Der Screenshot bleibt in der Zwischenablage, bis Sie etwas anderes kopieren.',
  stillLooking: 'Es wird noch weitergesucht…',
  takeAll: 'Alle',
  takeNone: 'Keine',
  takenOf: (taken, all) => `${String(taken)} von ${String(all)} gewählt`,
  take: (name) => `Code von ${name} speichern`,
  keepText: (name) => `Text von ${name} behalten`,
  change: (name) => `Name und Ort von ${name} ändern`,
  done: 'Fertig',
  issuer: 'Website oder App',
  account: 'Konto',
  target: 'Wohin er kommt',
  own: 'Als eigenständigen Code behalten',
  makeLogin: 'Einen Login dafür anlegen',
  join: (title) => `Kommt zu „${title}“`,
  findLogin: 'Anderer Login…',
  searchLogin: 'Login suchen',
  loginMatches: 'Gefundene Logins',
  noLogin: 'Kein Login enthält diese Wörter.',
  isNew: 'neu',
  joins: (title) => `neu · kommt zu „${title}“`,
  makesLogin: 'neu · legt einen Login an',
  alreadyThere: 'schon da',
  inTrash: 'im Papierkorb',
  differs: 'anders',
  sameAs: (name) => `Derselbe wie ${name}, der schon im Tresor ist.`,
  sameInTrash: (name) =>
    `Derselbe wie ${name}, der im Papierkorb liegt. Holen Sie ihn dort zurück, oder speichern Sie ihn neu.`,
  differsFrom: (name) =>
    `${name} ist mit einem anderen Schlüssel oder anderen Einstellungen im Tresor. Beim Speichern bleiben beide.`,
  differsFromTrashed: (name) =>
    `${name} liegt mit einem anderen Schlüssel oder anderen Einstellungen im Papierkorb.`,
  ownVault:
    'Das sieht nach dem Code für Latchkey selbst aus. Nur hier aufbewahrt, wäre er mit dem eingesperrt, was er öffnet: Bewahren Sie ihn auch an einem zweiten Ort auf.',
  otherKind: 'eine andere Art',
  otherKindMeans: (type) =>
    `Diese Art (${type}) kann Latchkey nicht berechnen. Sie lässt sich als Text in den Notizen eines Logins aufbewahren.`,
  keepInNewLogin: 'In den Notizen eines neuen Logins',
  keepIn: (title) => `In den Notizen von „${title}“`,
  batch: 'Export in mehreren Bildern',
  batchComplete: (size) =>
    plural(size, { one: 'Vollständig.', other: `Alle ${String(size)} Bilder gelesen.` }),
  batchMissing: (present, size, missing) =>
    `${String(present)} von ${String(size)} Bildern gelesen. Es ${plural(missing.length, { one: 'fehlt', other: 'fehlen' })} noch: ${listText(missing)}. Fügen Sie ${plural(missing.length, { one: 'es', other: 'sie' })} ebenfalls ein.`,
  batchWhole: 'vollständig',
  batchParts: 'Teile fehlen',
  notTaken: 'kein Code',
  notRead: 'nicht gelesen',
  line: (n) => `Zeile ${String(n)}`,
  lastLine: (verdict) => `Die letzte Zeile der Liste: ${verdict}.`,
  dismiss: 'Diese Zeile entfernen',
  shows: 'Darin steht:',
  badLetter: (letter) =>
    `Im Schlüssel steht „${letter}“, das in keinem vorkommt. Schlüssel bestehen aus den Buchstaben A bis Z und den Ziffern 2 bis 7; prüfen Sie ihn.`,
  more: (n) => `${String(n)} weitere anzeigen`,
  addMore: 'Weitere hinzufügen…',
  save: (n) => plural(n, { one: 'Code speichern', other: `${String(n)} Codes speichern` }),
  saveNone: 'Speichern',
  saved: (n) => plural(n, { one: 'Code gespeichert.', other: `${String(n)} Codes gespeichert.` }),
  takenBack: 'Zurückgenommen. Was gespeichert war, liegt im Papierkorb.',
  notTakenBack:
    'Das lässt sich hier nicht mehr zurücknehmen. Legen Sie in den Papierkorb, was Sie nicht wollen.',
  counter: (n) => `Zähler ${String(n)}`,
  unnamed: 'Code ohne Namen'
}

const codes = (n: number): string => plural(n, { one: '1 Code', other: `${String(n)} Codes` })

import { named } from '../en.ts'
import { listText, numberText } from '../numbers.ts'
import { plural } from '../plural.ts'
import type { recoveryText } from '../recovery-text.ts'
import type { Spoken } from '../spoken.ts'

const keys = (n: number) =>
  plural(n, { one: '1 Wiederherstellungsschlüssel', other: `${numberText(n)} Wiederherstellungsschlüssel` })

export const recoveryDe: Spoken<typeof recoveryText> = {
  nav: 'Wieder\u00adher\u00adstel\u00adlungs\u00adschlüssel',
  listLabel: 'Wiederherstellungsschlüssel',
  kinds: {
    keys: 'Liste von Schlüsseln',
    key: 'Ein Schlüssel',
    phrase: 'Wiederherstellungsphrase',
    questions: 'Sicherheitsfragen'
  },
  own: 'Steht für sich',
  unnamed: 'Wiederherstellungsschlüssel',
  count: (n) => plural(n, { one: '1 Satz', other: `${numberText(n)} Sätze` }),
  left: (unused, total) => `Noch ${numberText(unused)} von ${numberText(total)}`,
  noneLeft: 'Keiner mehr übrig',
  keyUnused: 'Unbenutzt',
  keyUsed: 'Benutzt',
  phraseKept: 'Hier verwahrt',
  answers: (n) => plural(n, { one: '1 Antwort', other: `${numberText(n)} Antworten` }),
  low: 'Nur noch wenige',
  noCopy: 'Kein zweites Exemplar',
  revoked: 'Ungültig',
  inTrash: 'Der Eintrag dazu ist im Papierkorb',
  showRevoked: (n) =>
    plural(n, { one: '1 ungültigen Satz zeigen', other: `${numberText(n)} ungültige Sätze zeigen` }),
  hideRevoked: 'Ungültige Sätze verbergen',
  add: 'Wiederherstellungsschlüssel hinzufügen',
  addDots: 'Wiederherstellungsschlüssel hinzufügen…',
  emptyTitle: 'Noch keine Wiederherstellungsschlüssel',
  emptyText:
    'Wer die Zwei-Faktor-Anmeldung einschaltet, bekommt von der Website Schlüssel für den Tag, an dem das Telefon weg ist. Bewahren Sie sie hier auf.',
  onlyRevokedTitle: 'Nur noch ungültige Sätze',
  noMatch: (query) => `Keine Website und kein Name enthält ${named(query)}.`,
  nothingChosen: 'Wählen Sie links einen Satz aus.',

  head: (kind, moment) => `${kind} · hinzugefügt ${moment}`,
  openItem: (title) => `${named(title)} öffnen`,
  more: 'Mehr zu diesen Schlüsseln',
  menu: {
    ways: 'Wie man wieder hineinkommt…',
    addKeys: 'Weitere Schlüssel hinzufügen…',
    replace: 'Satz ersetzen…',
    move: 'Zu einem anderen Eintrag…',
    rename: 'Umbenennen…',
    revoke: 'Für ungültig erklären…',
    unrevoke: 'Wieder gelten lassen',
    erase: 'Löschen…'
  },

  use: 'Schlüssel benutzen',
  useOnly: 'Den Schlüssel benutzen',
  nextKey: (place) => `Schlüssel ${numberText(place)} ist der nächste.`,
  useMeans: 'Er wird kopiert, als benutzt vermerkt und ins Protokoll geschrieben.',
  showMeans: 'Wer liest, muss sich ausweisen, und es steht im Protokoll.',
  allUsed: 'Alle Schlüssel sind benutzt. Holen Sie neue bei der Website, solange Sie noch hineinkommen.',
  lowTitle: (n) =>
    n === 0
      ? 'Es ist kein Schlüssel mehr übrig'
      : plural(n, {
          one: 'Es ist nur noch 1 Schlüssel übrig',
          other: `Es sind nur noch ${numberText(n)} Schlüssel übrig`
        }),
  lowText:
    'Holen Sie neue bei der Website, solange Sie noch hineinkommen, und setzen Sie sie an die Stelle von diesen.',
  replace: 'Satz ersetzen…',
  revokedTitle: (moment) => `Ungültig seit: ${moment}`,
  revokedBy: 'Neuere Schlüssel sind an ihre Stelle getreten. Diese bleiben, bis Sie sie löschen.',
  revokedText: 'Die Website nimmt diese nicht mehr an. Sie bleiben, bis Sie sie löschen.',

  copyTitle: 'Ein zweites Exemplar anderswo aufbewahren',
  copyText:
    'Geht dieser Computer verloren, sind es auch diese Schlüssel, außer Sie haben eine Sicherung. Ein Blatt Papier an einem anderen Ort genügt.',
  print: 'Zweites Exemplar drucken…',
  saveFile: 'Als Textdatei sichern…',
  haveCopy: 'Ich habe eines',
  copyNoted: 'Zweites Exemplar vermerkt.',
  copySince: (moment) => `Zweites Exemplar liegt anderswo, vermerkt ${moment}.`,

  keysTitle: 'Schlüssel',
  answersTitle: 'Fragen',
  place: (n) => `Schlüssel ${numberText(n)}`,
  phrase: 'Die Phrase',
  state: { unused: 'unbenutzt', used: 'benutzt', revoked: 'ungültig' },
  usedOn: (moment) => `benutzt ${moment}`,
  usedBefore: 'benutzt, bevor er hierher kam',
  because: (reason) => `wegen ${named(reason)}`,
  undoFor: (minutes) =>
    minutes <= 1 ? 'Zurücknehmen (noch 1 Minute)' : `Zurücknehmen (noch ${numberText(minutes)} Minuten)`,
  showKey: (name) => `${name} zeigen`,
  copyKey: (name) => `${name} kopieren`,
  keyMenu: (name) => `Mehr zu ${name}`,
  mark: 'Als benutzt vermerken…',
  takeBack: 'Als unbenutzt vermerken',
  who: 'Wer hat ihn angesehen?',
  showAll: 'Alle zeigen…',

  markTitle: (name) => `${name} als benutzt vermerken`,
  markLead: 'Der Schlüssel wird nicht geöffnet. Zu tippen ist nur, wofür er benutzt wurde.',
  markNote: 'Wofür',
  markNow: 'Als benutzt vermerken',
  marked: (name) => `${name} ist als benutzt vermerkt.`,
  unmarked: (name) => `${name} gilt wieder als unbenutzt.`,
  tooLate:
    'Er wurde vor mehr als zehn Minuten benutzt. Das bleibt im Protokoll und lässt sich nicht zurücknehmen.',
  gone: 'Es ist nicht mehr da.',

  waysTitle: 'Wie man wieder hineinkommt',
  waysNone:
    'Nicht aufgeschrieben: Adresse der Hilfe, und welche E-Mail-Adresse oder welches Telefon die Website kennt.',
  waysEdit: 'Ändern, wie man wieder hineinkommt',
  waysAdd: 'Aufschreiben…',
  support: 'Hilfe',
  supportHint: 'Webadresse, E-Mail-Adresse oder Telefon der Hilfe der Website',
  mail: 'E-Mail-Adresse, die sie kennt',
  phone: 'Telefon, das sie kennt',
  notes: 'Notizen',
  waysOpen: 'Das ist kein Geheimnis: Es wird gezeigt, ohne zu fragen, wer Sie sind.',

  looksTitle: 'Wer hat diese Schlüssel angesehen?',
  looksNone: 'Noch niemand hat einen geöffnet.',
  looks: {
    shown: (key) => `${key} gezeigt`,
    allShown: 'Alle Schlüssel auf einmal gezeigt',
    copied: (key) => `${key} kopiert`,
    used: (key) => `${key} benutzt`,
    damaged: (key) => `${key} nicht gezeigt: Er ist beschädigt`,
    printed: 'Alle Schlüssel gedruckt',
    saved: 'Alle Schlüssel als Textdatei gesichert'
  },
  stock: 'Was übrig ist',
  whyApart: [
    'Getrennt von Ihren Passwörtern: Hinzufügen braucht nichts, Lesen immer eine PIN oder Ihr Master-Passwort.',
    'Jeder Schlüssel wird einmal benutzt: Was übrig ist, wird gezählt, und Sie erfahren, wenn es wenige sind.',
    'Jeder Blick auf einen steht mit dem Grund im Protokoll, bevor er sich öffnet.'
  ],
  looksFailed: 'Das Protokoll konnte nicht gelesen werden.',
  looksAll: 'Ganzes Protokoll dieses Eintrags',
  looksDevice: 'Auf diesem Computer. Jeder Blick ist aufgeschrieben, bevor ein Schlüssel sich öffnet.',

  moveTitle: 'Zu einem anderen Eintrag',
  moveLead: 'Die Schlüssel bleiben, wie sie sind; nur wohin sie gehören, ändert sich.',
  moveNow: 'Hierher verschieben',
  moveAlone: 'Für sich stehen lassen',
  moved: (title) => `Zu ${named(title)} verschoben.`,
  movedAlone: 'Sie stehen jetzt für sich.',
  name: 'Name',
  nameHint: 'Die Website oder das Konto, zu dem sie gehören',
  nameMissing: 'Ein Name ist nötig, um sie wiederzufinden.',
  renameTitle: 'Umbenennen',
  renamed: 'Umbenannt.',

  revokeTitle: 'Für ungültig erklären?',
  revokeMeans: (unused) =>
    unused === 0
      ? 'Sagen Sie das, wenn die Website diese Schlüssel nicht mehr annimmt. Sie bleiben, bis Sie sie löschen.'
      : `${keys(unused)}, noch nicht benutzt, zählen dann nicht mehr. Sagen Sie das, wenn die Website neue erzeugt hat. Sie bleiben, bis Sie sie löschen.`,
  revokeNow: 'Für ungültig erklären',
  revokedNow: 'Für ungültig erklärt. Sie bleiben, bis Sie sie löschen.',
  unrevoked: 'Sie gelten wieder.',
  eraseTitle: (name) => `Die Schlüssel von ${named(name)} endgültig löschen?`,
  eraseMeans: (total, unused) =>
    unused === 0
      ? `${keys(total)} verlassen den Tresor. Zurück bringt sie nur eine Sicherung von davor. Das Protokoll, wer sie angesehen hat, bleibt.`
      : `${keys(total)} verlassen den Tresor, ${numberText(unused)} davon nie benutzt. Zurück bringt sie nur eine Sicherung von davor. Das Protokoll, wer sie angesehen hat, bleibt.`,
  eraseNow: 'Löschen',
  erased: (name) => `Wiederherstellungsschlüssel von ${named(name)} gelöscht.`,

  cardTitle: 'Wiederherstellungsschlüssel',
  cardApart: 'getrennt verwahrt',
  lastOpened: (moment, reason) =>
    reason === '' ? `zuletzt geöffnet ${moment}` : `zuletzt geöffnet ${moment}, ${reason}`,
  neverOpened: 'nie geöffnet',
  open: 'Öffnen…',
  openOf: (name) => `Wiederherstellungsschlüssel von ${named(name)} öffnen`,
  cardNone: 'Noch keine Wiederherstellungsschlüssel',
  cardNoneText:
    'Hat die Website beim Einschalten der Zwei-Faktor-Anmeldung eine Liste von Codes gezeigt? Bewahren Sie sie hier auf.',
  addedNow: (n, name) => `${keys(n)} von ${named(name)} hinzugefügt.`,
  replacedNow: (n, old) =>
    `${keys(n)} hinzugefügt. ${plural(old, { one: '1 alter unbenutzter Schlüssel ist', other: `${numberText(old)} alte unbenutzte Schlüssel sind` })} für ungültig erklärt und bleiben erhalten.`,
  spokenRow: (parts) => listText(parts)
}

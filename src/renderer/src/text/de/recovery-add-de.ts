import { listText, numberText } from '../numbers.ts'
import { plural } from '../plural.ts'
import type { recoveryAddText } from '../recovery-add-text.ts'
import type { Spoken } from '../spoken.ts'

const keys = (n: number) => plural(n, { one: '1 Schlüssel', other: `${numberText(n)} Schlüssel` })

export const recoveryAddDe: Spoken<typeof recoveryAddText> = {
  title: 'Wiederherstellungsschlüssel hinzufügen',
  titleFor: (name) => `Wiederherstellungsschlüssel hinzufügen: ${name}`,
  replaceTitle: (name) => `Schlüssel ersetzen: ${name}`,
  moreTitle: (name) => `Weitere Schlüssel hinzufügen: ${name}`,

  setUpTitle: 'Wiederherstellungsschlüssel getrennt verwahren',
  setUpLead:
    'Wiederherstellungsschlüssel öffnen Konten ohne Ihr Telefon, deshalb haben sie im Tresor ein eigenes Schloss. Hinzufügen braucht nichts; Lesen fragt immer nach dem, was Sie hier wählen, und wird vorher ins Protokoll geschrieben.',
  setUpWay: 'Was sie öffnet',
  pinTitle: 'Eine Wiederherstellungs-PIN',
  pinMeans:
    'Nur für Wiederherstellungsschlüssel. Wer an Ihrem offenen Computer sitzt, liest sie ohne die PIN nicht.',
  passwordTitle: 'Ihr Master-Passwort',
  passwordMeans: 'Das, das den Tresor entsperrt. Nichts Neues zu merken.',
  setUpForget: 'Ohne das kann niemand sie öffnen, auch nicht mit dem Notfallblatt.',
  setUpWrite: 'Schreiben Sie die PIN auf, und verwahren Sie sie getrennt von diesem Computer.',
  continue: 'Weiter',

  kind: 'Was ist es?',
  kinds: { keys: 'Liste', key: 'Ein Schlüssel', phrase: 'Phrase', questions: 'Fragen' },
  lead: {
    keys: 'Fügen Sie den ganzen Text ein, so wie ihn die Website zeigt. Nummern, Striche und die Wörter ringsum werden von den Schlüsseln unterschieden.',
    key: 'Ein langer Schlüssel, etwa für eine verschlüsselte Platte oder ein Postfach.',
    phrase: 'Zwölf bis vierundzwanzig Wörter in ihrer Reihenfolge. Sie werden auf Schreibfehler geprüft.',
    questions: 'Jede Frage, wie die Website sie stellt, mit Ihrer Antwort.'
  },
  field: { keys: 'Text mit den Schlüsseln', key: 'Der Schlüssel', phrase: 'Die Wörter' },
  placeholder: {
    keys: 'Hier einfügen, tippen oder eine Textdatei ablegen',
    key: 'Den Schlüssel einfügen oder tippen',
    phrase: 'Wort Wort Wort …'
  },
  choose: 'Datei wählen…',
  read: 'Schlüssel lesen',
  fileRead: (name) =>
    `${name} wurde gelesen. Von der Datei bleibt nichts als die Schlüssel, die Sie sichern.`,
  fileLarge:
    'Diese Datei ist größer als 64 KiB, was keine Liste von Schlüsseln ist. Sie wurde nicht gelesen. Fügen Sie den Teil mit den Schlüsseln ein.',
  filePdf:
    'PDF-Dateien werden nicht gelesen. Öffnen Sie sie, wählen Sie den ganzen Text aus, kopieren Sie ihn und fügen Sie ihn hier ein.',
  fileOther:
    'Das ist keine Textdatei, deshalb wurde sie nicht gelesen. Öffnen Sie sie, kopieren Sie den Text und fügen Sie ihn hier ein.',
  fileFailed:
    'Die Datei konnte nicht gelesen werden. Öffnen Sie sie, kopieren Sie den Text und fügen Sie ihn hier ein.',
  picture: 'Das Bild wird zum Abtippen gezeigt. Es wird nicht gespeichert und verschwindet beim Schließen.',
  pictureLabel: 'Das Bild zum Abtippen',
  pictureAway: 'Das Bild wegnehmen',
  pictureFailed: 'Das Bild konnte nicht geöffnet werden. Tippen Sie die Schlüssel dort ab, wo Sie sie sehen.',
  emptyField: 'Fügen Sie zuerst die Schlüssel ein, oder tippen Sie sie.',
  tooLong: 'Das ist länger als jede Liste von Schlüsseln. Prüfen Sie, was eingefügt wurde.',

  found: (n) => `${keys(n)} gefunden`,
  foundNone: 'In diesem Text wurde kein Schlüssel gefunden',
  foundNoneText:
    'Machen Sie aus den Zeilen unten Schlüssel, oder gehen Sie zurück und fügen Sie einen anderen Teil ein.',
  usedMarked: (n) =>
    plural(n, { one: '1 als benutzt vermerkt', other: `${numberText(n)} als benutzt vermerkt` }),
  check:
    'Vergleichen Sie sie mit der Website, bevor Sie deren Seite verlassen: Vielleicht zeigt sie sie nur einmal.',
  hint: 'Eingabe teilt an der Schreibmarke, Rücktaste am Anfang verbindet mit dem darüber, Alt und die Pfeiltasten verschieben.',
  rowsLabel: 'Gelesene Schlüssel',
  rowKey: (n) => `Schlüssel ${numberText(n)}`,
  rowUsed: 'benutzt',
  rowUsedSpoken: (n) => `Schlüssel ${numberText(n)} war schon benutzt`,
  rowMenu: (n) => `Mehr zu Schlüssel ${numberText(n)}`,
  rowUp: 'Nach oben',
  rowDown: 'Nach unten',
  rowSplit: 'An der Schreibmarke teilen',
  rowJoin: 'Mit dem nächsten verbinden',
  rowRemove: 'Entfernen',
  rowAdd: 'Schlüssel hinzufügen',
  said: {
    moved: (place, count) => `Jetzt Nummer ${numberText(place)} von ${numberText(count)}.`,
    split: 'In zwei geteilt.',
    joined: 'Verbunden.',
    removed: 'Entfernt.'
  },
  leftOut: (n) =>
    plural(n, { one: '1 Zeile wurde ausgelassen', other: `${numberText(n)} Zeilen wurden ausgelassen` }),
  leftOutMeans: 'Für die Wörter um die Schlüssel gehalten.',
  makeKey: 'Zum Schlüssel machen',
  makeKeyOf: (n) => `Ausgelassene Zeile ${numberText(n)} zum Schlüssel machen`,
  emptyKey: 'Ein Schlüssel ist leer. Tippen Sie ihn, oder entfernen Sie ihn.',
  longKey: (max) => `Ein Schlüssel hat höchstens ${numberText(max)} Zeichen.`,
  noKeys: 'Es gibt noch keinen Schlüssel zum Hinzufügen.',
  tooMany: (max) => `Höchstens ${numberText(max)} Schlüssel passen in einen Satz.`,
  cutOff: (max) =>
    `Hier stehen nur die ersten ${numberText(max)} Schlüssel: Mehr passen nicht in einen Satz. Fügen Sie die übrigen als zweiten hinzu.`,

  isPhrase: (words) => `Das sieht nach einer Phrase aus ${numberText(words)} Wörtern aus.`,
  asPhrase: 'Als Phrase verwahren',
  verdict: {
    valid: (words) => `Alle ${numberText(words)} Wörter stimmen.`,
    'wrong-checksum': (words) =>
      `Alle ${numberText(words)} Wörter stehen in der Liste, aber sie passen nicht zusammen. Eines ist falsch, oder zwei sind vertauscht.`,
    'unknown-words': (places) =>
      places.length === 1
        ? `Wort ${numberText(places[0] ?? 0)} steht nicht in der Liste.`
        : `Die Wörter ${listText(places.map((place) => numberText(place)))} stehen nicht in der Liste.`,
    'wrong-length': (words) =>
      plural(words, {
        one: '1 Wort. Phrasen haben 12, 15, 18, 21 oder 24.',
        other: `${numberText(words)} Wörter. Phrasen haben 12, 15, 18, 21 oder 24.`
      })
  },
  verdictMeans:
    'Geprüft nach BIP-39, wie Wallets es tun. Eine Phrase anderer Art lässt sich trotzdem verwahren.',
  phraseWords: 'Die Wörter',

  question: 'Frage',
  answer: 'Antwort',
  questionOf: (n) => `Frage ${numberText(n)}`,
  answerOf: (n) => `Antwort ${numberText(n)}`,
  addQuestion: 'Frage hinzufügen',
  removeQuestion: (n) => `Frage ${numberText(n)} entfernen`,
  answerMissing: 'Jede Frage braucht eine Antwort.',
  questionsMeans:
    'Eine Antwort muss nicht wahr sein. Die Fragen werden ohne Nachfrage gezeigt; die Antworten sind versiegelt.',

  belongs: 'Gehört zu',
  belongsNone: 'Kein Eintrag',
  change: 'Ändern…',
  findItem: 'Eintrag suchen',
  standAlone: 'Steht für sich',
  name: 'Name',
  nameHint: 'Die Website oder das Konto, zu dem sie gehören. Er ist kein Geheimnis.',
  waysMore: 'Wie man wieder hineinkommt (Hilfe, E-Mail, Telefon)',

  replaces: (n) =>
    n === 0
      ? 'Der alte Satz wird für ungültig erklärt und bleibt, bis Sie ihn löschen.'
      : plural(n, {
          one: 'Der alte unbenutzte Schlüssel wird für ungültig erklärt und bleibt, bis Sie ihn löschen.',
          other: `Die alten ${numberText(n)} unbenutzten Schlüssel werden für ungültig erklärt und bleiben, bis Sie sie löschen.`
        }),
  back: 'Zurück',
  save: (n) => `${keys(n)} hinzufügen`,
  savePhrase: 'Phrase hinzufügen',
  saveQuestions: 'Antworten hinzufügen',
  replaceNow: 'Ersetzen',
  sealed: 'Hinzufügen versiegelt sie sofort. Bis dahin wird von dem, was hier steht, nichts aufbewahrt.',
  discard: 'Schließen, ohne hinzuzufügen? Was hier steht, wird nicht aufbewahrt.',
  discardNow: 'Schließen, ohne hinzuzufügen',
  keepOn: 'Weitermachen'
}

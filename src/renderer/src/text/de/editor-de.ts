import type { editorText } from '../editor-text.ts'
import { named } from '../en.ts'
import type { Spoken } from '../spoken.ts'

export const editorDe: Spoken<typeof editorText> = {
  unchanged: 'unverändert',
  typedBefore: 'vorhin eingegeben und behalten',
  typeAnew: 'Neu eingeben',
  kind: 'Art',
  notesHint: 'Überschriften mit #, Listen mit -, **fett** und `Code` werden so gezeigt.',
  removed: 'wird entfernt',
  keptNow: 'Eingaben bleiben bis zum Speichern im Tresor aufgehoben.',
  notKept: 'Eingaben konnten nicht aufgehoben werden. Bitte vor dem Sperren oder Beenden speichern.',

  remove: (label) => `Entfernen: ${label}`,
  keepAfterAll: (label) => `Doch behalten: ${label}`,

  weakness: {
    common: 'Eines der häufigsten Passwörter.',
    'name-or-word': 'Das ist ein Name oder ein Wort.',
    'keyboard-row': 'Tasten nebeneinander werden zuerst versucht.',
    repeats: 'Es wiederholt sich.',
    sequence: 'Buchstaben oder Ziffern der Reihe nach werden zuerst versucht.',
    date: 'Daten werden zuerst versucht.',
    short: 'Es ist kurz.',
    leaked: 'Es steht in Listen gestohlener Passwörter.'
  },

  fields: 'Weitere Felder',
  addField: 'Feld hinzufügen',
  addCode: 'Einmalcode…',
  codeWanted: 'Nach dem Speichern wird nach dem Einmalcode gefragt.',
  codeNotWanted: 'Nicht fragen',
  fieldName: 'Name des Feldes',
  moveUp: (label) => `Nach oben: ${label}`,
  moveDown: (label) => `Nach unten: ${label}`,
  moved: (label, place, count) => `${label} ist jetzt Nummer ${String(place)} von ${String(count)}.`,
  tooManyFields: (max) => `Mehr als ${String(max)} Felder passen nicht.`,

  factors: 'Zweite Faktoren',
  factorsHint: 'Was die Website außer dem Passwort verlangt, und wohin es geht.',
  factorKind: 'Zweiter Faktor',
  addFactor: 'Zweiten Faktor hinzufügen',
  removeFactor: 'Diesen zweiten Faktor entfernen',

  tags: 'Schlagwörter',
  tagsHint: 'Die Eingabetaste oder ein Komma beendet ein Schlagwort.',
  removeTag: (tag) => `Schlagwort ${tag} entfernen`,
  tagAdded: (tag) => `Schlagwort ${tag} hinzugefügt.`,
  tagRemoved: (tag) => `Schlagwort ${tag} entfernt.`,
  tagsFull: (max) => `Mehr als ${String(max)} Schlagwörter passen nicht.`,
  folder: 'Ordner',
  noFolder: 'Kein Ordner',
  favourite: 'Favorit',

  dateHint: 'Etwa 2027-03-31, oder 2027-03 für einen Monat.',
  dateOdd: 'Das ist kein Datum. Bitte als 2027-03-31 schreiben, oder als 2027-03 für einen Monat.',
  addressOdd: {
    scheme:
      'Das ist keine Webadresse: Nur http und https werden geöffnet. Sie bleibt stehen, wird aber nie geöffnet.',
    'user-info':
      'In dieser Adresse steckt ein Benutzername oder Passwort. Sie bleibt stehen, wird aber nie geöffnet.',
    'control-characters':
      'In dieser Adresse sind unsichtbare Zeichen, durch die sie wie eine andere aussehen kann. Sie bleibt stehen, wird aber nie geöffnet.',
    'look-alike':
      'Buchstaben dieser Adresse sollen wie andere aussehen: Es kann eine Falle sein. Sie bleibt stehen, wird aber nie geöffnet.',
    'not-an-address':
      'Das sieht nicht wie eine Webadresse aus. Sie bleibt stehen, lässt sich aber nicht öffnen.'
  },

  conflictTitle: 'Anderswo geändert',
  conflict:
    'Der Eintrag wurde inzwischen an einer anderen Stelle von Latchkey gespeichert. Nichts wurde überschrieben, und die Eingaben sind aufgehoben.',
  conflictMine: 'Meine Fassung darüber speichern',
  conflictTheirs: 'Meine verwerfen',
  conflictHistory: 'Die andere bleibt im Verlauf.',
  gone: 'Der Eintrag liegt im Papierkorb oder ist gelöscht. Die Eingaben sind aufgehoben und lassen sich als neuer Eintrag speichern.',
  saveAsNew: 'Als neuen Eintrag speichern',

  later: 'Für später aufheben',

  unsaved: (title) => `Noch nicht gespeichert: ${named(title)}`,
  untitled: 'ohne Titel',
  unsavedAt: (moment) => `eingegeben ${moment}`,
  goOn: 'Weiter',
  drop: 'Verwerfen',
  dropQuestion: (title) =>
    `Was für ${named(title)} eingegeben wurde, verwerfen? Es lässt sich nicht zurückholen.`,
  dropped: 'Verworfen.',
  goesOn: (moment) => `Hier geht weiter, was ${moment} eingegeben und nicht gespeichert wurde.`,
  startOver: 'Von vorn beginnen'
}

import { named } from '../en.ts'
import type { itemText } from '../item-text.ts'
import { plural } from '../plural.ts'
import type { Spoken } from '../spoken.ts'
import { inAccusative } from './accusative.ts'

export const itemDe: Spoken<typeof itemText> = {
  copy: (label) => `${inAccusative(label)} kopieren`,
  show: (label) => `${inAccusative(label)} anzeigen`,
  hide: (label) => `${inAccusative(label)} verbergen`,
  open: (label) => `${inAccusative(label)} öffnen`,
  large: (label) => `${inAccusative(label)} in großer Schrift anzeigen`,
  dragHint: 'Lässt sich in ein anderes Fenster ziehen',
  favourite: 'Favorit',
  tags: 'Schlagwörter',

  expires: (moment, left) => `${moment} · ${left}`,
  expired: 'Abgelaufen',
  expiresSoon: 'Läuft bald ab',

  notOpened: {
    scheme: 'Wird nicht geöffnet: Das ist keine Webadresse. Nur http und https werden geöffnet.',
    'user-info': 'Wird nicht geöffnet: In dieser Adresse steckt ein Benutzername oder Passwort.',
    'control-characters':
      'Wird nicht geöffnet: Diese Adresse enthält unsichtbare Zeichen, durch die sie wie eine andere aussehen kann.',
    'look-alike':
      'Wird nicht geöffnet: Buchstaben dieser Adresse sollen wie andere aussehen. Es kann eine Falle sein.',
    'not-an-address': 'Wird nicht geöffnet: Das ist keine Webadresse.'
  },

  largeTitle: (label) => `${label}, groß`,
  largeLegendDigit: 'Ziffer',
  largeLegendSymbol: 'Zeichen',
  largeLegendLetter: 'Buchstabe',
  space: 'Leerzeichen',

  notes: 'Notizen',
  notesAsTyped: 'Wie eingegeben',
  notesFormatted: 'Formatiert',

  factors: 'Zweiter Faktor',
  factorsMany: 'Zweite Faktoren',
  noWhere: 'wohin, ist nicht vermerkt',

  former: (n) => plural(n, { one: '1 früheres Passwort', other: `${String(n)} frühere Passwörter` }),
  formerLabel: 'Frühere Passwörter',
  formerSpan: (from, until) => `${from} bis ${until}`,
  formerNone: 'Keine frühere Fassung hat ein anderes Passwort.',
  formerOf: (span) => `Passwort von ${span}`,
  history: 'Verlauf',
  versions: (n) => plural(n, { one: '1 frühere Fassung', other: `${String(n)} frühere Fassungen` }),
  used: (moment) => `Passwort zuletzt benutzt ${moment}`,

  attachments: 'Dateien',
  attach: 'Dateien anhängen…',
  attachHint: 'Oder hier ablegen. Sie liegen verschlüsselt im Tresor, jede bis 64 MiB.',
  dropHere: 'Zum Anhängen ablegen',
  attaching: (name, percent) => `${name}: ${percent}`,
  stopAttaching: (name) => `Anhängen von ${name} abbrechen`,
  attached: (name) => `${named(name)} ist angehängt.`,
  attachStopped: (name) => `${named(name)} wurde nicht angehängt. Im Tresor bleibt nichts davon.`,
  attachTooLarge: (name) =>
    `${named(name)} ist größer als 64 MiB und wurde nicht gelesen. Große Dateien gehören auf ein verschlüsseltes Laufwerk.`,
  attachTooMany: (max) => `Mehr als ${String(max)} Dateien passen nicht. Nichts wurde angehängt.`,
  attachName: (name) =>
    `${named(name)} hat keinen Namen, der sich behalten lässt. Bitte die Datei umbenennen und es noch einmal versuchen.`,
  fileMenu: (name) => `Mehr zu ${name}`,
  fileSave: 'Speichern unter…',
  fileSaved: (name) =>
    `${named(name)} ist gespeichert. Außerhalb des Tresors ist die Datei nicht verschlüsselt.`,
  fileRename: 'Umbenennen…',
  fileRenameTitle: 'Datei umbenennen',
  fileName: 'Name der Datei',
  fileNameBad: 'Ein Name hat keine Schrägstriche und keine Steuerzeichen und ist nicht leer.',
  fileRemove: 'Entfernen',
  fileRemoved: (name) => `${named(name)} ist entfernt.`,
  fileAdded: (moment) => `hinzugefügt ${moment}`
}

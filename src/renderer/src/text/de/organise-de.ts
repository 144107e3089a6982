import { named } from '../en.ts'
import { numberText } from '../numbers.ts'
import type { organiseText } from '../organise-text.ts'
import { plural } from '../plural.ts'
import type { Spoken } from '../spoken.ts'

const items = (n: number) => plural(n, { one: '1 Eintrag', other: `${numberText(n)} Einträge` })

export const organiseDe: Spoken<typeof organiseText> = {
  chosen: (n) => `${numberText(n)} ausgewählt`,
  bar: 'Was mit den ausgewählten Einträgen geschehen soll',
  paneTitle: (n) => `${items(n)} ausgewählt`,
  paneText: 'Was Sie jetzt tun, gilt für alle.',
  clear: 'Auswahl aufheben',
  favourite: 'Zu den Favoriten',
  unfavourite: 'Aus den Favoriten nehmen',
  tags: 'Schlagwörter…',
  move: 'In einen Ordner…',
  trash: 'In den Papierkorb',
  export: 'Exportieren…',
  tagsTitle: (n) => `Schlagwörter: ${items(n)}`,
  addTag: 'Neues Schlagwort',
  addTagHint: 'Trennen Sie mehrere durch Kommas.',
  addTags: 'Schlagwörter hinzufügen',
  knownTags: 'Vorhandene Schlagwörter',
  removeTags: 'Schlagwörter entfernen',
  removeTagsMeans: 'Was hier markiert ist, verlassen alle ausgewählten Einträge.',
  save: 'Speichern',
  moveTitle: (n) => `Verschieben: ${items(n)}`,
  moveTo: 'Ordner',
  moveNow: 'Verschieben',
  exportTitle: (n) => `Exportieren: ${items(n)}`,
  exportWarning:
    'Die Datei ist Klartext: Wer sie lesen kann, hat jedes Passwort darin. Legen Sie sie nicht in synchronisierte Ordner, und löschen Sie sie, wenn Sie sie benutzt haben.',
  exportOnRecord: 'Dass Sie exportiert haben und wie viel, steht danach im Protokoll.',
  format: 'Format',
  formats: { json: 'JSON, mit allem', csv: 'CSV, für Tabellen und andere Programme' },
  exportNow: 'Speicherort wählen…',
  exported: (n) => `${items(n)} als Klartext exportiert.`,
  trashed: (n) => `In den Papierkorb gelegt: ${items(n)}.`,
  favoured: (n) => `Zu den Favoriten: ${items(n)}.`,
  unfavoured: (n) => `Aus den Favoriten genommen: ${items(n)}.`,
  tagged: (n) => `Schlagwörter geändert: ${items(n)}.`,
  movedTo: (n, folder) => `${items(n)} verschoben nach ${named(folder)}.`,
  movedOut: (n) => `Aus dem Ordner genommen: ${items(n)}.`
}

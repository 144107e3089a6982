import type { doubtText, findingText } from '../doubt-text.ts'
import type { Spoken } from '../spoken.ts'

export const findingDe: Spoken<typeof findingText> = {
  'vault-older': {
    happened: 'Die Datei mit Ihren Logins ist älter als die zuletzt auf diesem Computer gesehene.',
    safe: 'Was sie damals enthielt, ist vollständig. Was seither gespeichert wurde, fehlt darin.',
    next: 'Wenn Sie selbst eine alte Kopie zurückgelegt haben, öffnen Sie sie. Wenn nicht, enthält eine Sicherung vielleicht mehr.'
  },
  'seeds-older': {
    happened:
      'Die Datei mit den Geheimnissen Ihrer Codes ist älter als die zuletzt auf diesem Computer gesehene.',
    safe: 'Ihre Logins sind nicht betroffen. Codes, die seither hinzukamen, lassen sich nicht anzeigen.',
    next: 'Wenn Sie selbst eine alte Kopie zurückgelegt haben, öffnen Sie sie. Wenn nicht, stellen Sie eine Sicherung wieder her.'
  },
  'keyring-older': {
    happened: 'Die Datei mit den Zugängen, keyring.json, ist älter als der Tresor, zu dem sie gehört.',
    safe: 'Der Inhalt des Tresors ist, wie er gespeichert wurde. Ein früheres Master-Passwort oder Notfallblatt öffnet ihn womöglich wieder.',
    next: 'Öffnen Sie ihn, wenn Sie die Datei selbst zurückgelegt haben, und ändern Sie Master-Passwort oder Notfallblatt noch einmal.'
  },
  'vault-forked': {
    happened:
      'Der Tresor ist ein anderer als der zuletzt hier gesehene: Eine Kopie wurde für sich weiterbenutzt.',
    safe: 'Alles in dieser Kopie ist vollständig. Was in der anderen gespeichert wurde, fehlt darin.',
    next: 'Wenn Sie absichtlich Kopien benutzen, öffnen Sie die mit dem, was Sie brauchen. Wenn nicht, stellen Sie eine Sicherung wieder her.'
  },
  'vault-altered': {
    happened: 'Einige Logins oder Codes sind nicht, wie Latchkey sie gespeichert hat.',
    safe: 'Passwörter und Notizen sind einzeln versiegelt: Was verändert wurde, lässt sich gar nicht öffnen.',
    next: 'Stellen Sie eine frühere Sicherung wieder her. Öffnen Sie den Tresor nur zum Vergleichen.'
  },
  'seeds-altered': {
    happened: 'Einige Geheimnisse Ihrer Codes sind nicht, wie Latchkey sie gespeichert hat.',
    safe: 'Ihre Logins sind nicht betroffen. Ein verändertes Geheimnis lässt sich gar nicht öffnen.',
    next: 'Stellen Sie eine frühere Sicherung wieder her. Öffnen Sie den Tresor nur zum Vergleichen.'
  },
  'audit-altered': {
    happened: 'Ein Eintrag des Protokolls passt nicht zum vorigen.',
    safe: 'Ihre Logins und Codes sind davon nicht betroffen.',
    next: 'Wenn Sie das nicht waren, bewahren Sie eine Kopie des Tresor-Ordners auf, bevor Sie weitermachen.'
  },
  'audit-cut': {
    happened: 'Die neuesten Einträge des Protokolls fehlen.',
    safe: 'Ihre Logins und Codes sind davon nicht betroffen.',
    next: 'Wenn Sie das nicht waren, bewahren Sie eine Kopie des Tresor-Ordners auf, bevor Sie weitermachen.'
  },
  'page-damaged': {
    happened: 'Ein Teil einer Tresor-Datei besteht seine Prüfung nicht. Vielleicht versagt der Datenträger.',
    safe: 'Alles, was sich noch lesen lässt, ist, wie es gespeichert wurde.',
    next: 'Stellen Sie die neueste Sicherung wieder her, und bewahren Sie Sicherungen künftig auf einem anderen Datenträger auf.'
  }
}

export const doubtDe: Spoken<typeof doubtText> = {
  title: 'Etwas passt nicht',
  lead: 'Ihr Schlüssel stimmt, und nichts wurde geändert oder gelöscht. Aber der Tresor ist nicht, wie dieser Computer ihn zuletzt gesehen hat.',
  leadOpen:
    'Die Prüfung, die nach dem Entsperren weiterläuft, hat etwas gefunden. Nichts wurde geändert oder gelöscht.',
  list: 'Was gefunden wurde',
  openAnyway: 'Trotzdem öffnen',
  goOn: 'Trotzdem weitermachen',
  recorded: 'Dass Sie ihn trotzdem öffnen, wird ins Protokoll geschrieben.',
  banner: 'Etwas in diesem Tresor passt nicht.',
  details: 'Details'
}

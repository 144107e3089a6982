import { numberText } from '../numbers.ts'
import { plural } from '../plural.ts'
import type { Spoken } from '../spoken.ts'
import type { trashText } from '../trash-text.ts'
import { named } from '../en.ts'

const things = (n: number) => plural(n, { one: '1 Eintrag', other: `${numberText(n)} Einträge` })

export const trashDe: Spoken<typeof trashText> = {
  title: 'Papierkorb',
  lead: 'Nicht mehr in Ihren Listen, aber noch im Tresor. Holen Sie zurück, was Sie noch brauchen.',
  logins: 'Einträge',
  codes: 'Einmalcodes',
  withLogin: 'Codes, Dateien und Wiederherstellungsschlüssel kommen mit ihrem Eintrag zurück.',
  movedHere: (moment) => `hierher gelegt ${moment}`,
  erasedIn: (days) =>
    days <= 0
      ? 'wird heute von selbst gelöscht'
      : plural(days, {
          one: 'wird morgen von selbst gelöscht',
          other: `wird in ${numberText(days)} Tagen von selbst gelöscht`
        }),
  restore: 'Zurückholen',
  erase: 'Löschen…',
  eraseOne: (name) => `${name} löschen`,
  restoreOne: (name) => `${name} zurückholen`,
  eraseTitle: (name) => `${named(name)} endgültig löschen?`,
  eraseMeans:
    'Passwörter, Notizen, Dateien, Codes, Wiederherstellungsschlüssel und alle früheren Fassungen verlassen den Tresor. Zurück bringt sie nur eine Sicherung von davor.',
  eraseNow: 'Löschen',
  erased: (name) => `${named(name)} gelöscht.`,
  empty: 'Papierkorb leeren…',
  emptyAskTitle: 'Papierkorb leeren?',
  emptyAskMeans: (n) =>
    `${things(n)} werden gelöscht, mit Passwörtern, Notizen, Dateien, Codes, Wiederherstellungsschlüsseln und früheren Fassungen. Zurück bringt sie nur eine Sicherung von davor.`,
  emptyCodesFirst:
    'Schalten Sie einen Code zuerst bei seiner Website ab: Wo er noch verlangt wird, kommt ohne ihn niemand hinein.',
  emptyNow: 'Papierkorb leeren',
  emptied: (n) => `${things(n)} gelöscht.`,
  unnamed: 'Code ohne Namen',
  emptyTitle: 'Der Papierkorb ist leer',
  emptyText: 'Was Sie in den Papierkorb legen, lässt sich von hier zurückholen.',
  emptyDays: (days) =>
    plural(days, { one: 'Es bleibt 1 Tag dort.', other: `Es bleibt ${numberText(days)} Tage dort.` }),
  emptyNever: 'Es bleibt dort, bis Sie es löschen.',
  loading: 'Der Papierkorb wird gelesen…',
  failed: 'Der Papierkorb konnte nicht gelesen werden.'
}

import type { Spoken } from '../spoken.ts'
import type { trashText } from '../trash-text.ts'

export const trashDe: Spoken<typeof trashText> = {
  title: 'Papierkorb',
  lead: 'Nicht mehr in Ihren Listen, aber noch im Tresor. Codes werden nach 30 Tagen von selbst gelöscht, Logins nicht.',
  logins: 'Logins',
  codes: 'Einmalcodes',
  withLogin: 'Ein Code kommt mit seinem Login zurück.',
  movedHere: (moment) => `hierher gelegt ${moment}`,
  erasedOn: (day) => `wird von selbst gelöscht: ${day}`,
  restore: 'Zurückholen',
  erase: 'Löschen…',
  restoreOne: (name) => `${name} zurückholen`,
  unnamed: 'Code ohne Namen',
  emptyTitle: 'Der Papierkorb ist leer',
  emptyText: 'Was Sie in den Papierkorb legen, lässt sich von hier zurückholen. Codes bleiben 30 Tage.',
  loading: 'Der Papierkorb wird gelesen…',
  failed: 'Der Papierkorb konnte nicht gelesen werden.'
}

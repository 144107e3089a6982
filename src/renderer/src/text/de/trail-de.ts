import { named } from '../en.ts'
import { numberText, quoted } from '../numbers.ts'
import { plural } from '../plural.ts'
import type { Spoken } from '../spoken.ts'
import type { trailText } from '../trail-text.ts'

const records = (n: number): string => plural(n, { one: '1 Eintrag', other: `${numberText(n)} Einträge` })

export const trailDe: Spoken<typeof trailText> = {
  title: 'Protokoll',
  lead: 'Was mit diesem Tresor geschehen ist, das Neueste zuerst. Es steht im verschlüsselten Tresor selbst.',
  loading: 'Das Protokoll wird gelesen…',
  failed: 'Das Protokoll konnte nicht gelesen werden.',
  emptyTitle: 'Noch nichts protokolliert',
  noneTitle: 'Kein Eintrag passt',
  noneText: 'Wählen Sie andere Tage oder eine andere Art, oder sehen Sie sich alle Einträge an.',
  showAll: 'Alle Einträge zeigen',
  earlier: 'Frühere zeigen',
  number: (n) => `Nr. ${numberText(n)}`,
  setBackHere: 'Vor diesem Eintrag wurde die Uhr zurückgestellt.',
  reason: (note) => quoted(note),
  exportedNote: (format, n) => `${records(n)}, ${format === 'csv' ? 'CSV' : 'JSON Lines'}`,
  weakened: (setting, from, to) => `${setting}: ${from} → ${to}`,
  values: { on: 'ein', off: 'aus' },
  openedBy: 'Zum Öffnen des Tresors nötig',
  ways: { keychain: 'Schlüsselbund', password: 'Master-Passwort', 'key-file': 'Schlüsseldatei' },
  withOthers: (n) => plural(n, { one: 'mit 1 weiteren', other: `mit ${numberText(n)} weiteren` }),
  rotatedNote: (count, throughN) => `${records(count)}, bis Nr. ${numberText(throughN)}`,

  state: {
    checking: 'Die Kette wird vom ersten Eintrag an verfolgt…',
    failed: 'Die Kette konnte nicht verfolgt werden.',
    again: 'Erneut prüfen',
    unbroken: (day) => (/^\d/.test(day) ? `Lückenlos seit dem ${day}` : `Lückenlos, begonnen ${day}`),
    empty: 'Lückenlos: Noch ist nichts protokolliert',
    sum: (total, head) => `${records(total)}, Kopf ${head}`,
    broken: (n) => `Unterbrochen bei Eintrag Nr. ${numberText(n)}`,
    accepted: (n) => `Unterbrochen bei Eintrag Nr. ${numberText(n)}, und hingenommen`,
    says: (moment) => `Der Eintrag sagt: ${moment}.`,
    why: {
      altered:
        'Dieser Eintrag ist nicht mehr so, wie er geschrieben wurde, oder ein anderes Programm hat ihn eingefügt.',
      'missing-before': 'Zwischen ihm und dem vorigen fehlen Einträge.',
      'start-missing': 'Die Einträge davor fehlen, und keiner der späteren sagt, dass sie entfernt wurden.',
      'end-missing': 'Die Einträge danach fehlen: Das Protokoll war weitergegangen.'
    },
    means:
      'Was davor steht, ist weiterhin bewiesen. Ab da beweist das Protokoll nicht mehr, was geschehen ist. Ihre Passwörter, Codes und Wiederherstellungsschlüssel sind davon nicht verändert.',
    next: 'Bewahren Sie eine Kopie des Tresor-Ordners und Ihrer Sicherungen auf, wie sie jetzt sind. Wenn Sie das nicht waren, konnte jemand in die Dateien dieses Tresors schreiben: Sehen Sie nach, wer diesen Computer benutzen kann, und ändern Sie das Master-Passwort.',
    acceptedMeans:
      'Sie haben sich entschieden weiterzumachen, und das ist protokolliert. Spätere Einträge sind wieder bewiesen.',
    setBack: (n) =>
      `${plural(n, { one: '1 Eintrag hat', other: `${numberText(n)} Einträge haben` })} eine frühere Zeit als einer davor: Die Uhr wurde zurückgestellt. Ihre Reihenfolge ist die, in der sie geschrieben wurden.`,
    rotated: (throughN, day) =>
      `Einträge bis Nr. ${numberText(throughN)} wurden ${/^\d/.test(day) ? `am ${day}` : day} entfernt. Das ist protokolliert.`,
    head: 'Kopfcode',
    headMeans: 'Steht für alle bisherigen Einträge. Auf Papier notiert, zeigt er später, ob Einträge fehlen.',
    signingKey: 'Signaturschlüssel',
    signingMeans:
      'Signiert exportierte Protokolle. Anderswo notiert, zeigt er, dass ein Export aus diesem Tresor stammt.',
    copyHead: 'Kopfcode kopieren',
    copyKey: 'Signaturschlüssel kopieren',
    copied: 'Kopiert.',
    proves: 'Was das beweist und was nicht',
    provesLines: [
      'Jeder Eintrag ist an den vorigen gesiegelt, mit einem Schlüssel, der sich mit diesem Tresor öffnet. Ohne ihn kann niemand einen Eintrag ändern, einfügen oder herausnehmen, ohne dass die Kette reißt.',
      'Wer diesen Tresor öffnen kann oder, während er offen ist, ein Programm in Ihrem Namen laufen lässt, hat diesen Schlüssel auch. Das Protokoll ist ein Gedächtnis für Sie, kein Zeuge gegen Sie.',
      'Würden die neuesten Einträge und alles, was sich an sie erinnert, auf einen früheren Stand gebracht, sähe die Kette allein lückenlos aus. Ein Kopfcode auf Papier zeigt es.',
      'Es weiß, was Latchkey getan hat. Was jemand über Ihre Schulter liest oder aus einer Kopie der Dateien, steht in keinem Eintrag.'
    ]
  },

  filter: {
    label: 'Welche Einträge',
    of: (title) => `Einträge zu ${named(title)}`,
    all: 'Alle Einträge',
    kind: 'Art',
    groups: {
      all: 'Alles',
      'ways-in': 'Zugänge',
      shown: 'Angezeigt und kopiert',
      changes: 'Änderungen',
      recovery: 'Wiederherstellungsschlüssel',
      backups: 'Sicherungen',
      settings: 'Einstellungen',
      trail: 'Das Protokoll selbst'
    },
    days: 'Tage',
    ranges: {
      any: 'Jeder Tag',
      today: 'Heute',
      week: 'Letzte 7 Tage',
      month: 'Letzte 30 Tage',
      year: 'Letzte 12 Monate',
      chosen: 'Von … bis …'
    },
    from: 'Von',
    to: 'Bis',
    matching: (n, total) => (n === total ? records(total) : `${numberText(n)} von ${records(total)}`)
  },

  take: {
    button: 'Exportieren…',
    title: 'Protokoll exportieren',
    lead: (n) => `${records(n)}, wie auf der Seite ausgewählt.`,
    format: 'Als',
    jsonl: 'Signierte JSON Lines',
    jsonlMeans: 'Als Beweis: „npm run vault -- verify-audit“ prüft sie ohne den Tresor.',
    csv: 'CSV-Tabelle',
    csvMeans: 'Für eine Tabellenkalkulation. Nicht signiert: Jeder kann sie ändern.',
    part: 'Nur ein Teil ist ausgewählt: Der Export eines Teils kann nicht beweisen, dass nichts weggelassen wurde.',
    leaves:
      'Die Datei verlässt den Tresor und ist nicht verschlüsselt. Sie nennt Ihre Einträge und sagt, wann sie benutzt wurden; sie enthält keine Passwörter, Codes oder Schlüssel. Der Export wird protokolliert.',
    export: 'Exportieren',
    done: (n) => `Exportiert: ${records(n)}.`
  },

  letGo: {
    button: 'Alte Einträge entfernen…',
    title: 'Alte Einträge entfernen',
    lead: 'Für ein Protokoll, das zu lang geworden ist oder sich nicht für immer erinnern soll. Die letzten drei Monate bleiben immer.',
    broken:
      'Die Kette ist unterbrochen, deshalb lässt sich nichts entfernen: Was zeigt, wo sie unterbrochen ist, muss bleiben.',
    before: 'Älter als',
    ages: (months) =>
      months % 12 === 0
        ? plural(months / 12, { one: '1 Jahr', other: `${numberText(months / 12)} Jahre` })
        : plural(months, { one: '1 Monat', other: `${numberText(months)} Monate` }),
    counting: 'Wird gezählt…',
    count: (n, total, day) =>
      `${numberText(n)} von ${records(total)} ${n === 1 ? 'ist' : 'sind'} von vor dem ${day}.`,
    none: (day) => `Kein Eintrag ist von vor dem ${day}. Es gibt nichts zu entfernen.`,
    warning:
      'Sie sind aus diesem Tresor endgültig weg und lassen sich nicht zurückholen. Bisherige Sicherungen enthalten sie noch. Dass Einträge entfernt wurden, wie viele und bis zu welchem, bleibt protokolliert; exportieren Sie sie vorher, falls Sie sie noch brauchen könnten.',
    now: (n) => plural(n, { one: '1 Eintrag entfernen', other: `${numberText(n)} Einträge entfernen` }),
    done: (n) =>
      plural(n, { one: '1 Eintrag wurde entfernt.', other: `${numberText(n)} Einträge wurden entfernt.` })
  },

  item: {
    title: 'Wer das angesehen hat',
    all: 'Alles Protokollierte dazu',
    none: 'Bisher weder angezeigt noch kopiert, soweit das Protokoll zurückreicht.',
    failed: 'Das Protokoll konnte nicht gelesen werden.'
  }
}

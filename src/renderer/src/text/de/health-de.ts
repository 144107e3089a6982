import type { healthText } from '../health-text.ts'
import { listText, numberText } from '../numbers.ts'
import { plural } from '../plural.ts'
import type { Spoken } from '../spoken.ts'

const count = (n: number, one: string, other: string): string =>
  plural(n, { one: `1 ${one}`, other: `${numberText(n)} ${other}` })

export const healthDe: Spoken<typeof healthText> = {
  title: 'Sicherheitscheck',
  lead: 'Was sicherer sein könnte, herausgefunden auf diesem Computer. Nichts davon wird gespeichert oder gesendet.',
  loading: 'Die Einträge werden angesehen…',
  failed: 'Die Einträge konnten nicht angesehen werden.',
  looking: (done: number, total: number) =>
    `Passwörter werden gemessen: ${numberText(done)} von ${count(total, 'Eintrag', 'Einträgen')}.`,
  looked: (total: number, moment: string) => `${count(total, 'Eintrag', 'Einträge')} angesehen, ${moment}.`,
  noneTitle: 'Nichts zu tun',
  noneText: 'Kein Passwort ist schwach oder doppelt, und jedes Konto hat, was es braucht.',
  nothingYet: 'Es gibt noch keine Einträge. Kommen Sie wieder, wenn welche da sind.',
  kinds: {
    weak: 'Schwache Passwörter',
    reused: 'Mehrfach verwendete Passwörter',
    similar: 'Passwörter, die einem anderen gleichen',
    old: 'Alte Passwörter',
    expiring: 'Läuft bald ab',
    expired: 'Abgelaufen',
    'http-only': 'Seiten ohne Verschlüsselung',
    'no-second-factor': 'Kein zweiter Faktor vermerkt',
    'sms-only': 'Nur SMS als zweiter Faktor',
    'code-not-verified': 'Codes, die die Seite nie annahm',
    'no-recovery-keys': 'Keine Wiederherstellungsschlüssel verwahrt',
    'enrolment-unfinished': 'Unfertige Einrichtungen',
    circular: 'Zugänge, die voneinander abhängen',
    breached: 'Passwörter aus bekannten Datenlecks',
    'recovery-low': 'Nur noch wenige Wiederherstellungsschlüssel',
    'no-second-copy': 'Wiederherstellungsschlüssel ohne zweites Exemplar'
  },
  advice: {
    weak: 'Programme erraten sie schnell. Erzeugen Sie ein neues und ändern Sie es auf der Seite.',
    reused: 'Wer eines bekommt, bekommt alle. Geben Sie jedem Konto ein eigenes.',
    similar: 'Wer eines kennt, errät das andere. Erzeugen Sie neue, die nichts gemeinsam haben.',
    old: 'Ein altes starkes Passwort ist nicht falsch. Ändern Sie es, wenn andere es gesehen haben könnten.',
    expiring: 'Erneuern Sie es, solange das alte noch gilt.',
    expired: 'Erneuern Sie es, oder legen Sie es in den Papierkorb, wenn es nicht mehr gebraucht wird.',
    'http-only': 'Das Passwort geht lesbar durchs Netz. Versuchen Sie die Adresse mit https.',
    'no-second-factor':
      'Bietet die Seite neben dem Passwort einen Code oder Schlüssel an, richten Sie ihn ein und vermerken Sie ihn hier.',
    'sms-only':
      'Telefonnummern können übernommen werden. Eine App oder ein Schlüssel ist sicherer und geht ohne Netz.',
    'code-not-verified': 'Probieren Sie den Code auf der Seite, bevor Sie ihn brauchen.',
    'no-recovery-keys':
      'Geht der Code verloren, ist der Zugang weg. Holen Sie Wiederherstellungsschlüssel auf der Seite und fügen Sie sie hier hinzu.',
    'enrolment-unfinished':
      'Eine Frage nach Wiederherstellungsschlüsseln ist noch offen. Beantworten Sie sie unter „Unfertig“.',
    circular:
      'Ist dieser Tresor verloren, kommt man in das eine nicht ohne das andere. Verwahren Sie von einem der beiden Wiederherstellungsschlüssel auf Papier.',
    breached: 'Diese Passwörter stehen auf Listen, die Angreifer zuerst probieren. Ändern Sie sie jetzt.',
    'recovery-low':
      'Holen Sie neue Schlüssel auf der Seite, solange Sie noch hineinkommen, und ersetzen Sie den Satz damit.',
    'no-second-copy':
      'Sie sind nur in diesem Tresor. Drucken Sie sie, oder sichern Sie sie auf einem Datenträger, der anderswo liegt.'
  },
  others: (titles: readonly string[], more: number) =>
    more === 0 ? `mit ${listText(titles)}` : `mit ${listText([...titles, numberText(more)])} weiteren`,
  amounts: {
    old: (days: number) =>
      days < 730
        ? `${count(Math.floor(days / 30), 'Monat', 'Monate')} alt`
        : `${numberText(Math.floor(days / 365))} Jahre alt`,
    expiring: (days: number) => (days === 0 ? 'heute' : `in ${count(days, 'Tag', 'Tagen')}`),
    expired: (days: number) => `vor ${count(days, 'Tag', 'Tagen')}`,
    breached: (times: number) => `${numberText(times)}-mal gesehen`,
    'recovery-low': (left: number) => (left === 0 ? 'keiner mehr übrig' : `noch ${numberText(left)}`)
  },
  count: (n: number) => numberText(n),
  toMend: (n: number) => `${numberText(n)} anzusehen`,
  excludedCount: (n: number) => `${numberText(n)} ausgelassen`,
  listed: (n: number) => `Die ersten ${numberText(n)} stehen hier.`,
  exclude: 'Auslassen…',
  excludeOne: (title: string) => `${title} auslassen…`,
  excludeTitle: (title: string) => `${title} auslassen?`,
  excludeLead: 'Es wird hier nicht mehr gezählt. Es lässt sich jederzeit wieder zählen.',
  reason: 'Warum',
  reasonHint: 'Für Sie selbst, später: „die Seite erlaubt nur vier Ziffern“.',
  reasonMissing: 'Sagen Sie in ein paar Worten, warum.',
  excludeNow: 'Auslassen',
  excluded: 'Ausgelassen',
  excludedBecause: (reason: string) => `Ausgelassen: ${reason}`,
  include: 'Wieder zählen',
  includeOne: (title: string) => `${title} wieder zählen`,
  breaches: {
    title: 'Bekannte Datenlecks',
    lead: 'Millionen Passwörter wurden gestohlen und veröffentlicht. Latchkey kann sagen, ob Ihre darunter sind.',
    serviceTitle: 'Have I Been Pwned fragen',
    serviceOff: 'Aus. Es lässt sich in den Einstellungen unter „Netzwerk“ erlauben.',
    serviceSends:
      'Von jedem Passwort gehen die ersten 5 von 40 Ziffern seines Fingerabdrucks (SHA-1) an api.pwnedpasswords.com, sonst nichts. Jede Antwort enthält Hunderte Fingerabdrücke; verglichen wird hier.',
    ask: 'Den Dienst fragen',
    fileTitle: 'In einer Datei nachsehen',
    fileMeans:
      'Eine heruntergeladene Liste von SHA-1-Fingerabdrücken. Nichts geht ins Netz; die Datei wird nur gelesen.',
    choose: 'Datei wählen…',
    running: (done: number, total: number) =>
      `Wird verglichen: ${numberText(done)} von ${numberText(total)} Passwörtern.`,
    stop: 'Anhalten',
    last: (moment: string, by: string, checked: number) =>
      `Zuletzt verglichen: ${moment} ${by}, ${count(checked, 'Passwort', 'Passwörter')}.`,
    by: { service: 'durch den Dienst', file: 'mit einer Datei' },
    never: 'Nicht verglichen, seit der Tresor offen ist.',
    results: {
      none: (checked: number) =>
        `Keines von ${count(checked, 'Passwort', 'Passwörtern')} steht in einem bekannten Datenleck.`,
      some: (found: number) =>
        plural(found, {
          one: '1 Passwort steht in einem bekannten Datenleck. Es ist oben genannt.',
          other: `${numberText(found)} Passwörter stehen in bekannten Datenlecks. Sie sind oben genannt.`
        }),
      'not-reached':
        'Der Dienst war nicht zu erreichen. Nichts wurde herausgefunden; versuchen Sie es später wieder.',
      'file-unreadable':
        'Diese Datei ist keine Liste von SHA-1-Fingerabdrücken, oder sie lässt sich nicht lesen.',
      'given-up': 'Nicht verglichen.'
    }
  },
  loss: {
    title: 'Was, wenn etwas verloren geht?',
    lead: 'Haken Sie an, was weg wäre. Darunter steht, in welche Konten Sie noch kommen und wie.',
    things: 'Weg',
    names: {
      laptop: 'Dieser Computer mit dem Tresor darauf',
      kit: 'Das Notfallblatt auf Papier',
      backups: 'Die Sicherungen auf einer anderen Festplatte'
    },
    kinds: {
      laptop: '',
      phone: 'Telefon',
      mailbox: 'Postfach',
      'hardware-key': 'Sicherheitsschlüssel',
      other: 'Anderes'
    },
    unnamed: 'nicht benannt',
    thing: (kind: string, name: string) => `${kind}: ${name}`,
    uses: (n: number) => count(n, 'Konto', 'Konten'),
    noThings:
      'Vermerken Sie bei jedem Konto, wohin sein zweiter Faktor geht, dann stehen hier auch Telefone, Postfächer und Schlüssel.',
    vault: {
      here: 'Der Tresor ist hier, mit allen Passwörtern und Codes.',
      'by-kit-and-backup':
        'Der Tresor kommt aus einer Sicherung zurück, mit dem Notfallblatt oder dem Sicherungspasswort.',
      gone: 'Der Tresor ist verloren. Mit dem Notfallblatt auf Papier und einer geprüften Sicherung auf einer anderen Festplatte wäre er es nicht.'
    },
    outcomes: {
      'locked-out': 'Ausgesperrt',
      'by-recovery': 'Nur mit Wiederherstellungsschlüssel',
      open: 'Zugänglich'
    },
    reasons: {
      'nothing-else-needed': 'das Passwort genügt',
      'code-in-vault': 'der Code ist im Tresor',
      'other-factor': 'durch einen anderen zweiten Faktor',
      'recovery-keys': 'wenn die Wiederherstellungsschlüssel zur Hand sind',
      'no-vault': 'das Passwort ist mit dem Tresor verloren',
      'factor-gone': 'der zweite Faktor ist weg',
      'mailbox-gone': 'in das Postfach kommt man nicht mehr',
      circular: 'der Weg hinein führt über sich selbst'
    },
    because: (reason: string, by: string) => `${reason}: ${by}`,
    more: (n: number) => `und ${numberText(n)} weitere`,
    summary: (open: number, recovery: number, out: number) =>
      `${numberText(open)} zugänglich, ${numberText(recovery)} nur mit Wiederherstellungsschlüssel, ${numberText(out)} ausgesperrt.`,
    noAccounts: 'Es gibt noch keine Konten.'
  }
}

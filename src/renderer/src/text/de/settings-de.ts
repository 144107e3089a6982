import { numberText } from '../numbers.ts'
import { plural } from '../plural.ts'
import type { settingsText } from '../settings-text.ts'
import type { Spoken } from '../spoken.ts'

export const settingsDe: Spoken<typeof settingsText> = {
  title: 'Einstellungen',
  lead: 'Jede Änderung wird sofort gespeichert.',
  saved: 'Einstellung gespeichert.',
  loading: 'Die Einstellungen werden gelesen…',
  failed: 'Die Einstellungen konnten nicht gelesen werden.',
  find: 'Einstellung suchen',
  clearFind: 'Suche leeren',
  found: (n) => plural(n, { one: '1 Einstellung', other: `${numberText(n)} Einstellungen` }),
  nothingTitle: 'Keine Einstellung gefunden',
  nothingText: 'Versuchen Sie ein anderes Wort, etwa „Sperren“, „Farbe“ oder „Zwischenablage“.',
  never: 'Nie',
  keepAll: 'Alle behalten',

  groups: {
    lock: 'Entsperren und Sperren',
    clipboard: 'Zwischenablage',
    codes: 'Einmalcodes',
    items: 'Einträge',
    appearance: 'Darstellung',
    language: 'Sprache',
    backups: 'Sicherungen',
    audit: 'Protokoll',
    privacy: 'Privatsphäre',
    network: 'Netzwerk'
  },

  names: {
    masterPassword: 'Master-Passwort',
    keychain: 'Schlüsselbund des Systems',
    keyFile: 'Schlüsseldatei',
    confirmation: 'Zusätzliche Bestätigung beim Entsperren',
    recoveryPin: 'Wiederherstellungs-PIN',
    kit: 'Notfallblatt',
    emergency: 'Notfallseite',
    autoLock: 'Von selbst sperren',
    seedsLock: 'Codes für sich sperren',
    clipboard: 'Zwischenablage leeren',
    grouping: 'Zifferngruppen',
    hideCodes: 'Codes bis zum Klick verbergen',
    showNext: 'Den nächsten Code zeigen',
    lateCopy: 'Wenn ein Code bald abläuft',
    codeOrder: 'Reihenfolge der Codes',
    clock: 'Uhr dieses Computers',
    clockOffset: 'Zeitversatz für Codes',
    clockMeasure: 'Mit dem Handy messen',
    listSort: 'Reihenfolge der Einträge',
    versions: 'Aufbewahrte frühere Fassungen',
    trashDays: 'Papierkorb von selbst leeren',
    oldPasswords: 'Ein Passwort gilt als alt',
    theme: 'Farbschema',
    accent: 'Akzentfarbe',
    density: 'Abstände',
    textScale: 'Schriftgröße',
    motion: 'Bewegung',
    language: 'Sprache',
    backups: 'Sicherungen',
    audit: 'Protokoll',
    auditKeep: 'Protokoll aufbewahren',
    protection: 'Fenster aus Bildschirmaufnahmen heraushalten',
    breaches: 'Einen Dienst nach bekannten Datenlecks fragen',
    clockCheck: 'Uhrzeit im Internet erfragen'
  },
  means: {
    emergency:
      'Ein Blatt Papier für den Tag, an dem etwas verloren ist: was zu tun ist, wo die Sicherungen liegen, und das Notfallblatt oder Platz dafür.',
    autoLock: 'Nach dieser Zeit ohne Tastendruck oder Mausbewegung.',
    seedsLock: 'Nach dieser Zeit ohne Benutzung. Gibt es ein Master-Passwort, wird wieder danach gefragt.',
    clipboard:
      'Was Sie kopiert haben, verlässt die Zwischenablage, sofern seither nichts anderes kopiert wurde.',
    listSort: 'In der Liste, solange nichts gesucht wird.',
    versions: 'Jede Änderung eines Eintrags bewahrt die vorige Fassung auf, bis zu dieser Anzahl.',
    trashDays: 'Was im Papierkorb liegt, wird nach dieser Zeit endgültig gelöscht.',
    oldPasswords: 'Der Sicherheitscheck schlägt dann ein neues vor.',
    theme: 'Hell, dunkel oder wie das System.',
    accent: 'Die Farbe der Auswahl, der Hauptschaltfläche und der ablaufenden Zeit.',
    density: 'Wie eng Zeilen und Felder stehen.',
    textScale: 'Alles im Fenster wächst mit.',
    motion: 'Ob etwas beim Erscheinen eingeblendet wird oder gleitet.',
    language: 'Für alles, was Latchkey sagt, sofort.',
    backups: 'Wo sie liegen, was sie öffnet und der Weg zurück.',
    audit: 'Was mit diesem Tresor geschehen ist.',
    auditKeep: 'Ältere Einträge werden von selbst entfernt, und das bleibt protokolliert.',
    protection: 'Nur unter Windows und macOS. Linux bietet das nicht an.',
    breaches:
      'Nur wenn Sie es verlangen. Die ersten fünf Zeichen eines Fingerabdrucks jedes Passworts verlassen diesen Computer, nie das Passwort selbst.'
  },
  also: {
    masterPassword: 'entsperren schutz ändern entfernen festlegen sicherheit kennwort',
    keychain: 'keyring anmeldeinformationsverwaltung wallet entsperren sicherheit',
    keyFile: 'usb stick datenträger faktor entsperren sicherheit keyfile',
    confirmation: 'handy telefon code otp 2fa totp zweiter faktor ersatzcodes sicherheit',
    recoveryPin: 'wiederherstellungsschlüssel ersatzcodes zeigen schloss',
    kit: 'papier notfall wiederherstellung drucken verloren',
    emergency: 'papier pdf drucken notfallblatt verloren laptop telefon passwort erben',
    autoLock: 'zeit leerlauf minuten inaktivität sicherheit automatisch',
    seedsLock: 'zeit leerlauf otp 2fa totp sicherheit',
    clipboard: 'kopieren einfügen sekunden löschen',
    grouping: 'ziffern leerzeichen format otp 2fa totp',
    hideCodes: 'verdecken punkte privat otp 2fa totp',
    showNext: 'folgender otp 2fa totp',
    lateCopy: 'ablauf sekunden otp 2fa totp warten',
    codeOrder: 'sortieren eigene meistbenutzt otp 2fa totp',
    clock: 'zeit synchron abweichung',
    clockOffset: 'zeit abweichung unterschied',
    clockMeasure: 'zeit abweichung unterschied telefon',
    listSort: 'sortieren name geändert hinzugefügt benutzt',
    versions: 'verlauf versionen rückgängig grenze',
    trashDays: 'mülleimer löschen tage aufbewahrung',
    oldPasswords: 'alter abgelaufen sicherheitscheck monate wechseln',
    theme: 'dunkel hell modus nacht farbe',
    accent: 'farbe messing blau grün violett rosa graphit',
    density: 'kompakt dicht zeilen dichte',
    textScale: 'schrift zoom groß größer kleiner barrierefrei',
    motion: 'animation reduzieren barrierefrei',
    language: 'english englisch deutsch german übersetzung',
    backups: 'wiederherstellen backup kopie ordner',
    audit: 'log aufzeichnung verlauf',
    auditKeep: 'log aufbewahrung alt monate jahre löschen',
    protection: 'screenshot aufnahme bildschirm teilen privat',
    breaches: 'leak pwned hibp internet online',
    clockCheck: 'internet online ntp synchronisieren'
  },
  weak: {
    autoLock: 'Wer in Ihrer Abwesenheit an diesen Computer kommt, findet den Tresor offen.',
    clipboard: 'Was Sie kopiert haben, bleibt für jedes Programm lesbar, bis Sie etwas anderes kopieren.',
    protection:
      'Wem Sie Ihren Bildschirm zeigen, und jedes Programm, das ihn aufnimmt, sieht, was angezeigt wird.',
    breaches: 'Der Dienst erfährt die Adresse Ihres Internetanschlusses und dass jemand gefragt hat.',
    trashDays: 'Was Sie in den Papierkorb gelegt haben, bleibt im Tresor, bis Sie es selbst löschen.',
    auditKeep: 'Was davor geschah, ist dann nur noch in Exporten und älteren Sicherungen zu sehen.'
  },

  after: {
    minutes: (n) =>
      n === 60
        ? 'Nach 1 Stunde'
        : plural(n, { one: 'Nach 1 Minute', other: `Nach ${numberText(n)} Minuten` }),
    seconds: (n) =>
      n < 60
        ? plural(n, { one: 'Nach 1 Sekunde', other: `Nach ${numberText(n)} Sekunden` })
        : plural(n / 60, { one: 'Nach 1 Minute', other: `Nach ${numberText(n / 60)} Minuten` }),
    days: (n) => plural(n, { one: 'Nach 1 Tag', other: `Nach ${numberText(n)} Tagen` }),
    months: (n) =>
      n % 12 === 0
        ? plural(n / 12, { one: 'Nach 1 Jahr', other: `Nach ${numberText(n / 12)} Jahren` })
        : plural(n, { one: 'Nach 1 Monat', other: `Nach ${numberText(n)} Monaten` })
  },
  keeps: {
    all: 'Für immer',
    months: (n) =>
      n % 12 === 0
        ? plural(n / 12, { one: '1 Jahr lang', other: `${numberText(n / 12)} Jahre lang` })
        : plural(n, { one: '1 Monat lang', other: `${numberText(n)} Monate lang` })
  },
  versions: (n) => plural(n, { one: '1 Fassung', other: `${numberText(n)} Fassungen` }),
  withVault: 'Mit dem Tresor',
  sorts: {
    title: 'Nach Name',
    changed: 'Zuletzt geändert',
    created: 'Zuletzt hinzugefügt',
    used: 'Zuletzt benutzt'
  },
  themes: { system: 'Wie das System', light: 'Hell', dark: 'Dunkel' },
  accents: {
    brass: 'Messing',
    blue: 'Blau',
    green: 'Grün',
    violet: 'Violett',
    rose: 'Rosé',
    graphite: 'Graphit'
  },
  densities: { comfortable: 'Bequem', compact: 'Kompakt' },
  percent: (n) => `${String(n)} %`,
  motions: { system: 'Wie das System', reduced: 'Keine' },
  languages: { system: 'Wie das System', en: 'English', de: 'Deutsch' },
  openBackups: 'Sicherungen öffnen',
  openAudit: 'Protokoll öffnen'
}

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
    quick: 'Infobereich und Schnellzugriff',
    codes: 'Einmalcodes',
    items: 'Einträge',
    appearance: 'Darstellung',
    start: 'Start und Fenster',
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
    lockOnScreenLock: 'Mit dem Bildschirm sperren',
    lockOnSuspend: 'Vor dem Ruhezustand sperren',
    lockOnClose: 'Beim Schließen des Fensters sperren',
    lockOnMinimise: 'Beim Minimieren des Fensters sperren',
    lockShortcut: 'Tasten, die überall sperren',
    unlockByItself: 'Beim Start von selbst öffnen',
    askPerson: 'Nach Touch ID fragen',
    passwordReminder: 'Ab und zu nach dem Master-Passwort fragen',
    clipboard: 'Zwischenablage leeren',
    clearPicture: 'Eingefügten Screenshot löschen',
    quickShortcut: 'Tasten für den Schnellzugriff',
    quickAfterCopy: 'Schnellzugriff nach dem Kopieren',
    quickCodeNext: 'Nach dem Passwort den Code anbieten',
    trayCodes: 'Codes im Menü des Infobereichs',
    notifications: 'Benachrichtigungen',
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
    startWithSystem: 'Mit dem System starten',
    startHidden: 'Ohne Fenster starten',
    keepInTray: 'Im Infobereich bleiben',
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
    lockOnScreenLock: 'Wenn der Bildschirm gesperrt wird oder jemand anderes den Computer übernimmt.',
    lockOnSuspend:
      'Auch wenn er durch Zuklappen in den Ruhezustand geht. Die Schlüssel des Tresors verlassen vorher den Speicher.',
    lockOnClose: 'Bleibt Latchkey im Infobereich, hat er dann keine Codes, bis Sie entsperren.',
    lockOnMinimise: 'Sobald das Fenster weggelegt wird.',
    lockShortcut: 'Sperren den Tresor, gleich welches Programm gerade benutzt wird.',
    unlockByItself:
      'Für einen Tresor, der nichts als den Schlüsselbund des Systems braucht: Wer an diesem Computer angemeldet ist, sieht ihn ohne einen Klick.',
    askPerson:
      'Bevor der Schlüsselbund den Tresor öffnet. Eine Regel, an die Latchkey sich hält, keine Verschlüsselung: Der Schlüssel liegt trotzdem im Schlüsselbund.',
    passwordReminder:
      'Wenn es so lange nicht eingegeben wurde, damit es nicht vergessen wird. Sie können es verschieben.',
    clipboard:
      'Was Sie kopiert haben, verlässt die Zwischenablage nach dieser Zeit, beim Sperren und am Ende, sofern seither nichts anderes kopiert wurde.',
    clearPicture:
      'Ein Screenshot eines QR-Codes enthält das Geheimnis. Sind seine Codes gespeichert, kann er die Zwischenablage verlassen.',
    quickShortcut:
      'Zeigen und verbergen das kleine Suchfenster, gleich welches Programm gerade benutzt wird.',
    quickAfterCopy: 'Ob das kleine Fenster verschwindet, damit Sie einfügen können.',
    quickCodeNext: 'Wird es bald wieder gezeigt, ist der Code desselben Kontos einen Tastendruck entfernt.',
    trayCodes: 'Angeheftete Codes zuerst, dann die meistbenutzten.',
    notifications:
      'Sagen, was aus dem Infobereich oder Schnellzugriff kopiert wurde. Sie nennen das Konto, nie ein Geheimnis; das System kann sie aufbewahren.',
    listSort: 'In der Liste, solange nichts gesucht wird.',
    versions: 'Jede Änderung eines Eintrags bewahrt die vorige Fassung auf, bis zu dieser Anzahl.',
    trashDays: 'Was im Papierkorb liegt, wird nach dieser Zeit endgültig gelöscht.',
    oldPasswords: 'Der Sicherheitscheck schlägt dann ein neues vor.',
    theme: 'Hell, dunkel oder wie das System.',
    accent: 'Die Farbe der Auswahl, der Hauptschaltfläche und der ablaufenden Zeit.',
    density: 'Wie eng Zeilen und Felder stehen.',
    textScale: 'Alles im Fenster wächst mit.',
    motion: 'Ob etwas beim Erscheinen eingeblendet wird oder gleitet.',
    startWithSystem:
      'Wenn Sie sich an diesem Computer anmelden, im Infobereich und ohne Fenster. Der Tresor bleibt gesperrt, sofern er sich nicht von selbst öffnet.',
    startHidden: 'Nur mit dem Symbol im Infobereich, wo es einen gibt.',
    keepInTray: 'Wird das Fenster geschlossen, bleibt Latchkey im Infobereich. Sonst wird es beendet.',
    language: 'Für alles, was Latchkey sagt, sofort.',
    backups: 'Wo sie liegen, was sie öffnet und der Weg zurück.',
    audit: 'Was mit diesem Tresor geschehen ist.',
    auditKeep: 'Ältere Einträge werden von selbst entfernt, und das bleibt protokolliert.',
    protection:
      'Screenshots, Aufnahmen und geteilte Bildschirme zeigen eine leere Stelle. Nur unter Windows und macOS, und neuere Aufnahmeprogramme von macOS zeigen es vielleicht trotzdem.',
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
    lockOnScreenLock: 'bildschirmschoner benutzerwechsel abwesend sicherheit automatisch',
    lockOnSuspend: 'standby zuklappen deckel laptop schlafen sicherheit automatisch',
    lockOnClose: 'verbergen infobereich sicherheit automatisch',
    lockOnMinimise: 'verkleinern verbergen sicherheit automatisch',
    lockShortcut: 'hotkey tastenkürzel global tastenkombination panik',
    unlockByItself: 'automatisch entsperren keyring anmeldung autostart',
    askPerson: 'fingerabdruck biometrie macos mac finger',
    passwordReminder: 'erinnern vergessen üben wiederholen tage erinnerung kennwort',
    clipboard: 'kopieren einfügen sekunden löschen',
    clearPicture: 'bild bildschirmfoto qr kopieren einfügen zwischenablage',
    quickShortcut: 'hotkey tastenkürzel global tastenkombination suche spotlight',
    quickAfterCopy: 'verschwinden bleiben schließen',
    quickCodeNext: 'otp 2fa totp danach einfügen anmeldung',
    trayCodes: 'symbol menü angeheftet otp 2fa totp tray anzahl',
    notifications: 'meldung hinweis nachricht toast',
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
    startWithSystem: 'autostart anmeldung hochfahren automatisch',
    startHidden: 'autostart minimiert tray hintergrund fenster',
    keepInTray: 'schließen beenden hintergrund symbol tray',
    language: 'english englisch deutsch german übersetzung',
    backups: 'wiederherstellen backup kopie ordner',
    audit: 'log aufzeichnung verlauf',
    auditKeep: 'log aufbewahrung alt monate jahre löschen',
    protection: 'bildschirmfoto aufnahme bildschirm teilen privat linux',
    breaches: 'leak pwned hibp internet online',
    clockCheck: 'internet online ntp synchronisieren'
  },
  weak: {
    autoLock: 'Wer in Ihrer Abwesenheit an diesen Computer kommt, findet den Tresor offen.',
    clipboard: 'Was Sie kopiert haben, bleibt für jedes Programm lesbar, bis Sie etwas anderes kopieren.',
    lockOnScreenLock: 'Wer an der Bildschirmsperre vorbeikommt, findet den Tresor offen.',
    lockOnSuspend: 'Die Schlüssel des Tresors bleiben im Speicher des ruhenden Computers.',
    passwordReminder:
      'Ein vergessenes Master-Passwort kann Ihnen niemand zurückgeben. Bewahren Sie das Notfallblatt auf.',
    clearPicture:
      'Das Geheimnis des Codes bleibt dort für jedes Programm lesbar, bis Sie etwas anderes kopieren.',
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
  tray: {
    none: 'Keine',
    codes: (n) => plural(n, { one: '1 Code', other: `${numberText(n)} Codes` })
  },
  afterCopy: { hide: 'Verschwindet', stay: 'Bleibt' },
  pictures: { ask: 'Fragen', always: 'Immer', never: 'Nie' },
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

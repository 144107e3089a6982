import { named, type words } from '../en.ts'
import { numberText } from '../numbers.ts'
import { plural } from '../plural.ts'
import type { Spoken } from '../spoken.ts'

export const wordsDe: Spoken<typeof words> = {
  app: { name: 'Latchkey', demo: 'Demo-Tresor', loading: 'Latchkey wird geöffnet…' },
  common: {
    cancel: 'Abbrechen',
    close: 'Schließen',
    save: 'Speichern',
    undo: 'Rückgängig',
    back: 'Zurück zur Liste',
    tryAgain: 'Erneut versuchen',
    dismiss: 'Ausblenden',
    edit: 'Bearbeiten',
    trash: 'In den Papierkorb',
    full: (max) => `Mehr als ${numberText(max)} Zeichen passen nicht hinein: Der Rest ist abgeschnitten.`
  },
  nav: {
    label: 'Ansichten',
    items: 'Alle Einträge',
    codes: 'Codes',
    trash: 'Papierkorb',
    backups: 'Sicherungen',
    backupsFailed: 'Sicherungen: Die letzte ist fehlgeschlagen',
    audit: 'Protokoll',
    settings: 'Einstellungen',
    lock: 'Sperren'
  },
  firstRun: {
    title: 'Tresor anlegen',
    lead: 'Latchkey bewahrt alles in einem verschlüsselten Tresor auf diesem Computer auf. Es gibt kein Konto, und nichts wird irgendwohin gesendet.',
    sample: (command) => `Nur umsehen? ${command} öffnet einen Beispiel-Tresor.`,
    protection: 'Was den Tresor öffnet',
    keychain: 'Der Schlüsselbund des Systems',
    keychains: {
      macos: 'Der macOS-Schlüsselbund',
      windows: 'Die Windows-Anmeldeinformationsverwaltung',
      gnome: 'Der GNOME-Schlüsselbund',
      kde: 'KWallet',
      other: 'Der Schlüsselbund des Systems'
    },
    keychainMeans: (keychain) =>
      `${keychain} verwahrt den Schlüssel. Wer mit Ihrem Benutzerkonto angemeldet ist, kann den Tresor öffnen.`,
    alsoPassword: 'Zusätzlich nach einem Master-Passwort fragen',
    alsoPasswordMeans: 'Dann ist beides nötig: die Anmeldung mit Ihrem Benutzerkonto und das Passwort.',
    password: 'Nur ein Master-Passwort',
    passwordMeans:
      'Schwächer gegen jemanden, der Ihre Dateien kopiert: Zwischen ihm und dem Tresor steht nur das Passwort.',
    noKeychain:
      'Dieses System hat keinen Schlüsselbund, den Latchkey nutzen kann. Zwischen dem Tresor und jemandem, der Ihre Dateien kopiert, steht deshalb nur das Master-Passwort. Wählen Sie ein langes.',
    masterPassword: 'Master-Passwort',
    repeat: 'Master-Passwort wiederholen',
    create: 'Tresor anlegen',
    creating: 'Der Tresor wird angelegt…',
    tooShort: (min) => `Mindestens ${String(min)} Zeichen sind nötig.`,
    different: 'Die beiden Passwörter stimmen nicht überein.',
    lengthShort: (length, min) => `${String(length)} von mindestens ${String(min)} Zeichen.`,
    lengthFair: (length) =>
      `${String(length)} Zeichen. Vier oder fünf Wörter ohne Zusammenhang sind stärker.`,
    lengthGood: (length) => `${String(length)} Zeichen: eine gute Länge.`,
    alreadyThere:
      'Es gibt schon einen Tresor. Nichts wurde geschrieben; starten Sie Latchkey neu, um ihn zu öffnen.'
  },
  unlock: {
    title: 'Latchkey ist gesperrt',
    byKeychain: (keychain) => `${keychain} verwahrt den Schlüssel.`,
    byBoth: (keychain) => `${keychain} verwahrt die eine Hälfte. Geben Sie Ihr Master-Passwort ein.`,
    byPassword: 'Geben Sie Ihr Master-Passwort ein.',
    masterPassword: 'Master-Passwort',
    unlock: 'Entsperren',
    unlocking: 'Der Tresor wird geöffnet…',
    waiting: 'Warten auf den Schlüsselbund des Systems… Vielleicht fragt er in einem anderen Fenster.',
    capsLock: 'Die Feststelltaste ist aktiv.',
    empty: 'Geben Sie zuerst das Master-Passwort ein.',
    wrong: 'Das ist nicht das Master-Passwort.',
    passwordNeeded: 'Auch das Master-Passwort ist nötig.',
    notConfirmed:
      'Niemand hat mit Touch ID bestätigt, also bleibt der Tresor gesperrt. Versuchen Sie es noch einmal, oder nehmen Sie das Notfallblatt.',
    tooSoon:
      'Nach einer falschen Antwort wartet Latchkey, jedes Mal länger, und wartet auch nach einem Neustart weiter.',
    wait: (seconds) => `Der nächste Versuch ist in ${String(seconds)} s möglich.`
  },
  list: {
    label: 'Einträge',
    codesLabel: 'Einmalcodes',
    search: 'Suchen',
    clearSearch: 'Suche leeren',
    addCode: 'Code hinzufügen',
    codeCount: (n) => plural(n, { one: '1 Code', other: `${numberText(n)} Codes` }),
    matches: (n, total) =>
      `${plural(n, { one: '1 Treffer', other: `${numberText(n)} Treffer` })} in ${numberText(total)}`,
    loading: 'Der Tresor wird gelesen…',
    failed: 'Die Liste konnte nicht gelesen werden.',
    emptyTitle: 'Noch keine Einträge',
    emptyText:
      'Tragen Sie einen Login, eine Karte oder eine Notiz ein, oder fügen Sie einen Screenshot mit einem QR-Code ein.',
    noCodesTitle: 'Noch keine Codes',
    noCodesText:
      'Fügen Sie einen Screenshot des QR-Codes ein, den eine Website zeigt, oder ziehen Sie das Bild hierher.',
    noMatchTitle: 'Nichts gefunden'
  },
  pane: {
    label: 'Details',
    nothingTitle: 'Nichts ausgewählt',
    nothingText: 'Wählen Sie links einen Eintrag.',
    emptyTitle: 'Bereit für den ersten Eintrag',
    emptyText: 'Alles hier geht auch mit der Tastatur.',
    keysNew: 'Neuer Login',
    keysPaste: 'Ein Screenshot wird zum Code'
  },
  credential: {
    changed: (moment) => `geändert ${moment}`,
    times: (created, changed) => `Hinzugefügt ${created} · geändert ${changed}`,
    copyPassword: 'Passwort kopieren',
    notOpened: 'Diese Adresse lässt sich nicht in einem Browser öffnen.',
    trashed: (title) => `${named(title)} liegt jetzt im Papierkorb.`,
    restored: (title) => `${named(title)} ist zurück.`
  },
  secrets: {
    showTyped: 'Eingabe anzeigen',
    hideTyped: 'Eingabe verbergen',
    showPassword: 'Passwort anzeigen',
    hidePassword: 'Passwort verbergen',
    showNotes: 'Notizen anzeigen',
    hideNotes: 'Notizen verbergen',
    hidden: 'verborgen',
    hidesIn: (seconds) => `verborgen in ${String(seconds)} s`
  },
  editor: {
    title: 'Titel',
    userName: 'Benutzername',
    password: 'Passwort',
    website: 'Website',
    notes: 'Notizen',
    editNotes: 'Notizen zum Bearbeiten anzeigen',
    notesKept: 'Die Notizen bleiben, wie sie sind.',
    titleMissing: 'Ohne Titel lässt sich der Eintrag nicht wiederfinden.',
    saved: (title) => `${named(title)} ist gespeichert.`,
    discard: 'Änderungen verwerfen?',
    discardNow: 'Verwerfen',
    keepEditing: 'Weiter bearbeiten'
  },
  code: {
    label: 'Einmalcode',
    region: (name) => `Einmalcode für ${name}`,
    next: 'danach',
    copy: 'Code kopieren',
    seconds: (n) => plural(n, { one: 'noch 1 Sekunde', other: `noch ${String(n)} Sekunden` }),
    notYet: '··· ···',
    none: 'Noch kein Code',
    noneText: 'Fügen Sie einen Screenshot des QR-Codes ein (Strg+V), oder ziehen Sie das Bild hierher.',
    noneTextMac: 'Fügen Sie einen Screenshot des QR-Codes ein (⌘V), oder ziehen Sie das Bild hierher.',
    add: 'Code hinzufügen',
    trashed: (name) => `Der Code für ${named(name)} liegt jetzt im Papierkorb.`,
    restored: (name) => `Der Code für ${named(name)} ist zurück.`,
    openLogin: (title) => `${named(title)} öffnen`,
    own: 'Ein eigenständiger Code',
    partOf: (title) => `Gehört zu ${named(title)}`,
    kind: { totp: 'zeitbasiert', hotp: 'zählerbasiert', steam: 'Steam Guard' },
    digits: (n) => plural(n, { one: '1 Ziffer', other: `${String(n)} Ziffern` }),
    period: (seconds) => `${String(seconds)} s`
  },
  clipboard: {
    region: 'In der Zwischenablage',
    copied: {
      password: 'Passwort kopiert',
      notes: 'Notizen kopiert',
      field: 'Feld kopiert',
      code: 'Code kopiert',
      'code-address': 'Einrichtungsadresse kopiert, mit ihrem Geheimnis',
      'code-secret': 'Geheimer Schlüssel eines Codes kopiert',
      'recovery-key': 'Wiederherstellungsschlüssel kopiert',
      'user-name': 'Benutzername kopiert',
      'web-address': 'Website kopiert'
    },
    clearsIn: 'wird geleert in',
    seconds: (n) => `${String(n)} s`,
    stays: 'bleibt dort',
    clearNow: 'Jetzt leeren',
    clearAgain: 'Noch einmal leeren',
    putBack:
      'Ein anderes Programm legt immer wieder in die Zwischenablage, was Sie kopiert haben. Löschen Sie dort den Verlauf.',
    notCleared:
      'Die Zwischenablage ließ sich nicht leeren. Was Sie kopiert haben, ist vielleicht noch darin.',
    picture: 'Den Screenshot aus der Zwischenablage entfernen?',
    removePicture: 'Entfernen, und künftig immer',
    leavePicture: 'Dort lassen, und nicht mehr fragen',
    pictureBecame: {
      removed: 'Der Screenshot ist entfernt. Ihre Antwort steht in den Einstellungen.',
      wasGone: 'Der Screenshot war nicht mehr dort. Ihre Antwort steht in den Einstellungen.',
      stays: 'Der Screenshot bleibt in der Zwischenablage. Ihre Antwort steht in den Einstellungen.'
    }
  },
  intake: {
    drop: 'Bilder hier ablegen',
    dropLead: 'Jeder QR-Code darin wird auf diesem Computer gelesen.',
    chooseAnother: 'Anderes Bild wählen…',
    secretMissing: 'Geben Sie zuerst den Schlüssel ein.',
    secretLong: 'Das ist länger als jede Liste von Codes. Prüfen Sie, was eingefügt wurde.',
    issuer: 'Website oder App',
    account: 'Konto',
    read: 'Weiter',
    reading: 'Das Bild wird gelesen…',
    nothingTitle: 'Kein Code gefunden',
    unreadTitle: 'Bild nicht gelesen',
    paused: 'Speichern oder schließen Sie zuerst den Login, und fügen Sie das Bild dann noch einmal ein.',
    unnamed: 'Code ohne Namen'
  },
  unusable: {
    title: 'Der Tresor konnte nicht geöffnet werden'
  }
}

import type { MainText } from './main-text.ts'

export const german: MainText = {
  tray: {
    unlock: 'Entsperren…',
    noCodes: 'Noch keine Codes',
    open: 'Latchkey öffnen',
    lock: 'Sperren',
    quit: 'Beenden',
    unnamed: 'Code ohne Namen',
    unnamedLogin: 'Login ohne Namen',
    makeAndCopy: (name) => `${name} (Code erzeugen und kopieren)`,
    secondsLeft: (name, seconds) => `${name} · ${String(seconds)} s`,
    recent: 'Zuletzt benutzte Logins',
    copyUserName: 'Benutzernamen kopieren',
    copyPassword: 'Passwort kopieren',
    copyCode: 'Code kopieren',
    quick: (keys) => (keys === undefined ? 'Schnellzugriff' : `Schnellzugriff (${keys})`),
    scanScreen: 'QR-Code vom Bildschirm lesen',
    addFromClipboard: 'Aus der Zwischenablage hinzufügen',
    clearClipboard: 'Zwischenablage jetzt leeren',
    keys: {
      Ctrl: 'Strg',
      Shift: 'Umschalt',
      Space: 'Leertaste',
      Enter: 'Eingabe',
      Delete: 'Entf',
      Insert: 'Einfg',
      Backspace: 'Rücktaste',
      Home: 'Pos1',
      End: 'Ende',
      PageUp: 'Bild auf',
      PageDown: 'Bild ab',
      Up: 'Nach oben',
      Down: 'Nach unten',
      Left: 'Nach links',
      Right: 'Nach rechts'
    }
  },
  notices: {
    codeCopied: (name) => `Code für ${name} kopiert`,
    nextCodeCopied: (name) => `Der nächste Code für ${name} wurde kopiert`,
    codeMade: (name) => `Ein neuer Code für ${name} wurde erzeugt und kopiert`,
    passwordCopied: (name) => `Passwort von ${name} kopiert`,
    userNameCopied: (name) => `Benutzername von ${name} kopiert`,
    holdsIn: (seconds) => `Er gilt erst in ${String(seconds)} s.`,
    clearsIn: (seconds) => `Die Zwischenablage wird in ${String(seconds)} s geleert.`,
    unnamed: 'ein Konto ohne Namen',
    notCopied: (name) => `Für ${name} wurde nichts kopiert`,
    why: {
      locked: 'Latchkey ist gesperrt. Öffnen und entsperren Sie es, und versuchen Sie es noch einmal.',
      'seeds-locked':
        'Einmalcodes sind für sich gesperrt. Öffnen Sie Latchkey, entsperren Sie sie, und versuchen Sie es noch einmal.',
      clipboard:
        'Die Zwischenablage hat es nicht angenommen. Versuchen Sie es noch einmal, oder schließen Sie Programme, die sie überwachen.',
      'not-found': 'Es ist nicht mehr im Tresor. Öffnen Sie das Menü noch einmal, um zu sehen, was da ist.',
      'disk-full':
        'Der Datenträger ist voll, und die Kopie konnte nicht ins Protokoll. Schaffen Sie Platz, und versuchen Sie es noch einmal.',
      'read-only': 'Der Tresor ist nur zum Ansehen offen, und die Kopie konnte nicht ins Protokoll.',
      'vault-damaged':
        'Es ist beschädigt und lässt sich nicht öffnen. Öffnen Sie Latchkey, um zu sehen, was sicher ist.',
      other: 'Ihr Tresor wurde nicht geändert. Öffnen Sie Latchkey, und kopieren Sie es dort.'
    }
  },
  menu: {
    file: 'Datei',
    newItem: 'Neuer Login',
    addCode: 'Einmalcode hinzufügen…',
    settings: 'Einstellungen…',
    lock: 'Sperren',
    edit: 'Bearbeiten',
    undoLast: 'Letzte Änderung im Tresor zurücknehmen',
    find: 'Liste durchsuchen',
    view: 'Darstellung',
    palette: 'Alles finden…',
    health: 'Zustand',
    generator: 'Generator',
    help: 'Hilfe',
    shortcuts: 'Tasten',
    window: 'Fenster',
    roles: {
      about: 'Über Latchkey',
      services: 'Dienste',
      hide: 'Latchkey ausblenden',
      hideOthers: 'Andere ausblenden',
      unhide: 'Alle einblenden',
      quit: 'Latchkey beenden',
      close: 'Fenster schließen',
      undo: 'Rückgängig',
      redo: 'Wiederholen',
      cut: 'Ausschneiden',
      copy: 'Kopieren',
      paste: 'Einfügen',
      selectAll: 'Alles auswählen',
      togglefullscreen: 'Vollbild',
      minimize: 'Im Dock ablegen',
      zoom: 'Zoomen',
      front: 'Alle nach vorne bringen'
    }
  },
  sheet: {
    title: 'Einmalcode',
    unnamed: 'Code ohne Namen',
    warning:
      'Wer dieses Papier hat, kann dieselben Codes erzeugen. Verwahren Sie es wie einen Reisepass, und vernichten Sie es, wenn Sie es nicht mehr brauchen.',
    scan: 'Scannen Sie dies mit einer Authenticator-App, oder tippen Sie die Zeile darunter in eine ein.'
  },
  confirmUnlock: 'Ihren Tresor zu öffnen',
  confirmPerson: 'einen Wiederherstellungsschlüssel zu öffnen',
  backupCodes: 'Latchkey: Ersatzcodes der zusätzlichen Bestätigung',
  recoverySheet: {
    title: 'Wiederherstellungsschlüssel',
    used: 'benutzt',
    revoked: 'Diese Schlüssel sind widerrufen: Der Dienst nimmt sie nicht mehr an.',
    warning:
      'Wer das hier hat, kommt in das Konto. Bewahren Sie es nicht bei diesem Computer auf, und vernichten Sie es, wenn Sie es nicht mehr brauchen.',
    waysBackIn: 'Andere Wege zurück ins Konto',
    damaged: (keys) =>
      keys === 1
        ? '1 Schlüssel ist beschädigt und fehlt hier.'
        : `${String(keys)} Schlüssel sind beschädigt und fehlen hier.`
  },
  startFailed: {
    title: 'Latchkey konnte nicht starten',
    text: 'Etwas, das es von diesem Computer braucht, fehlt oder funktioniert nicht. Ihr Tresor wurde nicht geändert. Starten Sie den Computer neu und versuchen Sie es noch einmal; bleibt es dabei, installieren Sie Latchkey neu: Ihr Tresor bleibt erhalten.'
  }
}

import type { MainText } from './main-text.ts'

export const german: MainText = {
  tray: {
    unlock: 'Entsperren…',
    noCodes: 'Noch keine Codes',
    open: 'Latchkey öffnen',
    lock: 'Sperren',
    quit: 'Beenden',
    unnamed: 'Code ohne Namen',
    makeAndCopy: (name) => `${name} (Code erzeugen und kopieren)`
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

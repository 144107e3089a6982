import { numberText } from '../numbers.ts'
import { plural } from '../plural.ts'
import type { Spoken } from '../spoken.ts'
import type { undoText } from '../undo-text.ts'

export const undoDe: Spoken<typeof undoText> = {
  items: (n) => plural(n, { one: '1 Eintrag', other: `${numberText(n)} Einträge` }),
  codes: (n) => plural(n, { one: '1 Code', other: `${numberText(n)} Codes` }),
  takenBack: {
    added: (what) => `Zurückgenommen: ${what} im Papierkorb.`,
    changed: (what) => `Zurückgenommen: ${what} wie zuvor.`,
    trashed: (what) => `Zurückgenommen: ${what} aus dem Papierkorb geholt.`,
    restored: (what) => `Zurückgenommen: ${what} wieder im Papierkorb.`,
    organised: (what) => `Zurückgenommen: ${what} wie zuvor.`,
    merged: (what) => `Zurückgenommen: ${what} wieder getrennt.`,
    'version-restored': (what) => `Zurückgenommen: ${what} wie zuvor.`,
    'folder-added': (what) => `Zurückgenommen: kein Ordner ${what}.`,
    'folder-changed': (what) => `Zurückgenommen: Ordner ${what} wie zuvor.`,
    'folder-removed': (what) => `Zurückgenommen: Ordner ${what}, mit dem, was darin war.`,
    'attachment-added': (what) => `Zurückgenommen: Datei ${what} entfernt.`,
    'attachment-removed': (what) => `Zurückgenommen: Datei ${what} wieder angehängt.`,
    'code-added': (what) => `Zurückgenommen: ${what} im Papierkorb.`,
    'code-changed': (what) => `Zurückgenommen: ${what} wie zuvor.`,
    'code-trashed': (what) => `Zurückgenommen: ${what} aus dem Papierkorb geholt.`,
    'code-restored': (what) => `Zurückgenommen: ${what} wieder im Papierkorb.`,
    'recovery-added': (what) => `Zurückgenommen: Wiederherstellungsschlüssel von ${what} widerrufen.`,
    'recovery-replaced': (what) =>
      `Zurückgenommen: Für ${what} gelten wieder die Wiederherstellungsschlüssel von zuvor.`,
    'recovery-changed': (what) => `Zurückgenommen: Wiederherstellungsschlüssel von ${what} wie zuvor.`,
    'recovery-revoked': (what) => `Zurückgenommen: Wiederherstellungsschlüssel von ${what} gelten wieder.`,
    'recovery-unrevoked': (what) =>
      `Zurückgenommen: Wiederherstellungsschlüssel von ${what} wieder widerrufen.`,
    'recovery-used': (what) => `Zurückgenommen: ${what} wieder unbenutzt.`,
    'recovery-unused': (what) => `Zurückgenommen: ${what} wieder benutzt.`
  },
  nothing: 'Es gibt nichts zurückzunehmen.'
}

import type { keyFileText } from '../key-file-text.ts'
import type { Spoken } from '../spoken.ts'

export const keyFileDe: Spoken<typeof keyFileText> = {
  needed:
    'Die Schlüsseldatei ist nicht dort, wo sie zuletzt war; der Tresor ist unberührt. Schließen Sie den Datenträger an, oder wählen Sie die Datei.',
  wrong:
    'Das ist nicht die Schlüsseldatei dieses Tresors, oder sie ist beschädigt; der Tresor ist unberührt. Wählen Sie eine andere Datei.',
  notWritten:
    'Es wurde keine Schlüsseldatei geschrieben: Es wurde kein Ort gewählt, oder die Datei ließ sich nicht unverändert zurücklesen. Nichts wurde geändert.',

  unlock: {
    missing:
      'Auch die Schlüsseldatei ist nötig, und sie ist nicht dort, wo sie zuletzt war. Schließen Sie den Datenträger an, oder wählen Sie sie.',
    atHand: 'Die Schlüsseldatei ist da.',
    choose: 'Schlüsseldatei wählen…'
  },

  off: 'Aus. Außer dem, was den Tresor öffnet, ist keine Datei nötig.',
  on: 'Ein. Ohne die Datei öffnet das, was den Tresor sonst öffnet, nichts.',
  media:
    'Sie wählen, wohin sie geschrieben wird: auf einen USB-Stick oder einen anderen Datenträger, der nicht immer in diesem Computer steckt. Neben dem Tresor schützt sie vor nichts.',
  losing:
    'Ist die Datei verloren, öffnet nur noch Ihr Notfallblatt den Tresor. Legen Sie eine Kopie auf einen zweiten Stick, der anderswo aufbewahrt wird; jede Kopie öffnet so gut wie die erste.',
  made: 'Die Schlüsseldatei wurde geschrieben und zurückgelesen. Sie ist ab jetzt nötig.',
  removed: 'Die Schlüsseldatei ist nicht mehr nötig. Sie können sie löschen.',
  label: 'Schlüsseldatei',
  choices: {
    keep: 'Die vorhandene behalten',
    new: 'Eine neue anlegen',
    none: 'Keine mehr verlangen'
  }
}

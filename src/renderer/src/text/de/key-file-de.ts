import type { keyFileText } from '../key-file-text.ts'
import type { Spoken } from '../spoken.ts'

export const keyFileDe: Spoken<typeof keyFileText> = {
  needed:
    'Die Schlüsseldatei ist nicht dort, wo sie zuletzt war; der Tresor ist unberührt. Schließen Sie den Datenträger an, oder wählen Sie die Datei.',
  wrong:
    'Das ist nicht die Schlüsseldatei dieses Tresors, oder sie ist beschädigt; der Tresor ist unberührt. Wählen Sie eine andere Datei.',
  notWritten:
    'Es wurde keine Schlüsseldatei geschrieben: Es wurde kein Ort gewählt, oder die Datei ließ sich nicht unverändert zurücklesen. Nichts wurde geändert.'
}

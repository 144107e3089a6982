import type { HandlersOf } from '../../shared/bridge/contract.ts'
import type { SecretClipboard } from './secret-clipboard.ts'

export const clipboardHandlers = (clipboard: SecretClipboard): HandlersOf<'clipboard'> => ({
  'clipboard.state': () => clipboard.state,
  'clipboard.clear': async () => {
    await clipboard.clear()
  },
  'clipboard.notePicture': () => clipboard.notePicture(),
  'clipboard.clearPicture': async () => ({ cleared: await clipboard.clearPicture() })
})

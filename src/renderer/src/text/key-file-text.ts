import { spoken } from './spoken.ts'

/** Words of the key file: a file on removable media that is needed besides what else opens the vault. */
export const keyFileText = spoken({
  needed:
    'The key file is not where it was last; the vault is untouched, so plug in what it is on, or choose the file.',
  wrong:
    'That is not the key file of this vault, or it is damaged; the vault is untouched, so choose another file.',
  notWritten:
    'No key file was written: no place was chosen, or the file did not read back as it was written. Nothing was changed.',

  unlock: {
    missing: 'The key file is needed too, and is not where it was last. Plug in what it is on, or choose it.',
    atHand: 'The key file is at hand.',
    choose: 'Choose key file…'
  },

  off: 'Off. No file is needed besides what opens the vault.',
  on: 'On. Without the file, what else opens the vault opens nothing.',
  media:
    'You choose where it is written: on a USB stick or another disk that is not always in this computer. Beside the vault it would protect from nothing.',
  losing:
    'If the file is lost, only your recovery kit opens the vault. Put a copy of it on a second stick that is kept elsewhere; each copy opens as well as the first.',
  made: 'The key file was written and read back. It is needed from now on.',
  removed: 'The key file is not needed any more. You can delete it.',
  label: 'Key file',
  choices: {
    keep: 'Keep the one there is',
    new: 'Make a new one',
    none: 'Require none any more'
  }
})

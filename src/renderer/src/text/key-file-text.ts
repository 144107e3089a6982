import { spoken } from './spoken.ts'

/** Words of the key file: a file on removable media that is needed besides what else opens the vault. */
export const keyFileText = spoken({
  needed:
    'The key file is not where it was last; the vault is untouched, so plug in what it is on, or choose the file.',
  wrong:
    'That is not the key file of this vault, or it is damaged; the vault is untouched, so choose another file.',
  notWritten:
    'No key file was written: no place was chosen, or the file did not read back as it was written. Nothing was changed.'
})

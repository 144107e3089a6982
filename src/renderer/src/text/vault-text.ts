import type { KeychainState, VaultProblem } from '../../../shared/model/vault.ts'
import { spoken } from './spoken.ts'

/** What the keychain's answer means when the vault needs its half: what happened, what is safe, what to do. */
export const keychainText = spoken<Record<KeychainState, string>>({
  found: 'The keychain holds the key, but it did not open this vault; nothing was changed, try again.',
  absent:
    'Your system’s keychain has no key for this vault; the vault is untouched, so log in as the user who made it or restore that keychain.',
  locked: 'Your system’s keychain is locked; the vault is untouched, so unlock the keychain and try again.',
  unavailable:
    'Your system’s keychain does not answer; the vault is untouched, so check that its service is running and try again.',
  denied:
    'Your system’s keychain refused to hand out the key; the vault is untouched, so allow Latchkey to use it and try again.',
  changed:
    'The keychain’s entry for this vault was replaced by something else; the vault is untouched, so open it with your recovery kit, or restore the old entry.',
  'other-backend':
    'This vault’s key is in another keychain than the one that answers now; the vault is untouched, so log in to the desktop you used before, or open it with your recovery kit.'
})

/** The same when a vault is being made: nothing was written. */
export const keychainCreateText = spoken<Record<KeychainState, string>>({
  found:
    'The keychain already holds a key for Latchkey; nothing was written, restart Latchkey and try again.',
  absent:
    'The keychain took the key but did not give it back; nothing was written, try again or use a master password alone.',
  locked: 'Your system’s keychain is locked; nothing was written, so unlock it and try again.',
  unavailable:
    'Your system’s keychain does not answer; nothing was written, try again or use a master password alone.',
  denied:
    'Your system’s keychain refused to keep the key; nothing was written, allow Latchkey and try again.',
  changed:
    'The keychain holds an entry that is not ours; nothing was written, remove it or use a master password alone.',
  'other-backend':
    'Another keychain answers than expected; nothing was written, restart Latchkey and try again.'
})

interface ProblemText {
  happened: string
  safe: string
  next: string
}

export const vaultProblemText = spoken<Record<VaultProblem, ProblemText>>({
  damaged: {
    happened: 'A vault file is damaged: it does not pass its own check.',
    safe: 'Latchkey has left every file exactly as it found it.',
    next: 'Copy the vault folder somewhere safe, then put back a copy you made earlier.'
  },
  newer: {
    happened: 'This vault was written by a newer version of Latchkey.',
    safe: 'Nothing was changed, so the newer version can still open it.',
    next: 'Start that version, or install the latest one here.'
  },
  'half-written': {
    happened: 'Making this vault was interrupted: some of its files are there and some are not.',
    safe: 'The files that exist were left as they are.',
    next: 'If you have never saved anything in it, move the vault folder away and start again. Otherwise put back the missing files.'
  },
  'keyring-older': {
    happened:
      'The keyring file does not belong to the databases beside it: it is from before a change of keys.',
    safe: 'Latchkey has left every file exactly as it found it.',
    next: 'Put the newer keyring file back, or restore the vault from a backup.'
  },
  'in-use': {
    happened: 'Another program has the vault open.',
    safe: 'Nothing was changed.',
    next: 'Close the other program, then try again.'
  },
  'not-readable': {
    happened: 'The vault files cannot be read.',
    safe: 'Nothing was changed.',
    next: 'Check that you own the vault folder and that its disk is connected, then try again.'
  },
  'not-writable': {
    happened: 'The vault folder cannot be written to, so nothing new could be saved.',
    safe: 'Nothing was changed.',
    next: 'Check the permissions of the folder and the space on the disk, then try again.'
  }
})

import type { Finding } from '../../../shared/model/vault.ts'
import { spoken } from './spoken.ts'

interface FindingText {
  happened: string
  safe: string
  next: string
}

/** What does not fit, for people: what happened, what is safe, what to do. */
export const findingText = spoken<Record<Finding, FindingText>>({
  'vault-older': {
    happened: 'The file with your logins is older than the one last seen on this computer.',
    safe: 'What it held at that time is whole. What was saved since is not in it.',
    next: 'If you put back an old copy yourself, open it. If not, a backup may hold more.'
  },
  'seeds-older': {
    happened: 'The file with the secrets of your codes is older than the one last seen on this computer.',
    safe: 'Your logins are not touched. Codes that were added since cannot be shown.',
    next: 'If you put back an old copy yourself, open it. If not, restore a backup.'
  },
  'keyring-older': {
    happened: 'The file with the ways in, keyring.json, is older than the vault it belongs to.',
    safe: 'What is in the vault is as it was saved. A master password or kit of before may open it again.',
    next: 'Open it if you put the file back yourself, and change the master password or the kit again.'
  },
  'vault-forked': {
    happened: 'The vault is another one than was last seen here: a copy of it went on by itself.',
    safe: 'Everything in this copy is whole. What was saved in the other copy is not in it.',
    next: 'If you use copies on purpose, open the one that has what you need. If not, restore a backup.'
  },
  'vault-altered': {
    happened: 'Some logins or codes are not as Latchkey saved them.',
    safe: 'Passwords and notes are sealed one by one: one that was altered does not open at all.',
    next: 'Restore a backup from before. Open the vault only to compare.'
  },
  'seeds-altered': {
    happened: 'Some secrets of your codes are not as Latchkey saved them.',
    safe: 'Your logins are not touched. A secret that was altered does not open at all.',
    next: 'Restore a backup from before. Open the vault only to compare.'
  },
  'audit-altered': {
    happened: 'A record of the audit trail does not fit the one before it.',
    safe: 'Your logins and codes are not touched by this.',
    next: 'If this was not you, keep a copy of the vault folder before you go on.'
  },
  'audit-cut': {
    happened: 'The newest records of the audit trail are gone.',
    safe: 'Your logins and codes are not touched by this.',
    next: 'If this was not you, keep a copy of the vault folder before you go on.'
  },
  'page-damaged': {
    happened: 'A part of a vault file does not pass its check. The disk may be failing.',
    safe: 'Everything that still reads is as it was saved.',
    next: 'Restore the latest backup, and keep backups on another disk from now on.'
  }
})

/** Words of the screen and the banner that hold back a vault in which something does not fit. */
export const doubtText = spoken({
  title: 'Something does not fit',
  lead: 'Your key is right, and nothing was changed or deleted. But the vault is not as this computer last saw it.',
  leadOpen: 'The check that goes on after unlocking has found something. Nothing was changed or deleted.',
  list: 'What was found',
  openAnyway: 'Open anyway',
  goOn: 'Go on anyway',
  recorded: 'Opening it anyway is written into the audit trail.',
  banner: 'Something in this vault does not fit.',
  details: 'Details'
})

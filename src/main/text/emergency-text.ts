import type { SpokenLanguage } from '../../shared/rules/chosen-language.ts'
import { emergencyGerman } from './emergency-german.ts'

/** The words of the emergency page. What stands in quotation marks is what the window says, letter for letter. */
const english = {
  title: 'Emergency page',
  lead: 'For the day when something is lost: how to get back into this Latchkey vault, and with what.',
  fileName: (mark: string, day: string) => `Latchkey emergency page ${mark} ${day}.pdf`,
  vault: 'Vault',
  madeOn: 'This page was made on',
  head: 'Head of the audit trail on that day (no secret)',

  kit: 'Recovery kit',
  withKit:
    'Whoever holds this paper can open the vault and its backups. Keep it like a passport: not beside the computer, not in a photo, not in a mail.',
  noKit: 'Write the eight groups of your recovery kit here',
  noKitWhy:
    'Latchkey shows a kit only until it has been typed back, and keeps no copy: it cannot print it any more. Copy it from the paper you have, or say where that paper is. With the kit on it, keep this page like a passport.',
  kitKeptAt: 'The kit is kept at',

  backups: 'Backups are written to',
  otherBackups: 'Copies of them are at',

  losses: [
    {
      title: 'This laptop is gone',
      steps: [
        'Install Latchkey on another computer (Windows, macOS or Linux) and start it.',
        'Bring one backup to it, a file whose name ends in .latchkey-backup: from the folder above or from a copy.',
        'Choose “Restore from a backup”, then “Choose a file…” and that file.',
        'Under “Recovery kit” type the eight groups. Choose what opens the vault from now on, and press “Restore”.',
        'If somebody may have had the open vault in front of them: change the passwords of mail and bank first.'
      ]
    },
    {
      title: 'This phone is gone',
      steps: [
        'Does the vault itself ask for a code from the phone? Choose “I have lost my phone” and type a backup code. Without one: “Lock again”, then “Use my recovery kit”, which switches the question off.',
        'Codes of sites that are kept in Latchkey go on working: the phone is not needed for them.',
        'For every other site use one of its recovery keys from the vault, then set up its codes anew.',
        'Have the phone and its number blocked.'
      ]
    },
    {
      title: 'The master password is forgotten',
      steps: [
        'On the locked screen choose “Use my recovery kit” and type the eight groups.',
        'Choose “Repair the way in” and set a new master password. This kit stays the same. Recovery keys go on to open with their PIN, or with the old password alone.'
      ]
    },
    {
      title: 'The keychain or the key file is gone',
      steps: [
        'After a new system or user account: choose “Use my recovery kit”, type the eight groups, then “Repair the way in”.',
        'If the vault is gone too, go on as if the laptop were gone.'
      ]
    },
    {
      title: 'This paper is gone, or somebody has seen it',
      steps: [
        'Open the vault, go to “Settings” and choose “Make a new kit…”. The kit from before then opens nothing but the backups made until that day.',
        'Make a new backup, delete the older ones, and make this page again.'
      ]
    }
  ],

  owner: 'Belongs to',
  keptAt: 'This page is kept at',
  copies: 'Other copies are at'
}

export type EmergencyText = typeof english

/** The words of the emergency page, in one language. */
export const emergencyText = (language: SpokenLanguage): EmergencyText =>
  language === 'de' ? emergencyGerman : english

import { listText, numberText } from './numbers.ts'
import { plural } from './plural.ts'
import { spoken } from './spoken.ts'

const count = (n: number, one: string, other: string): string =>
  plural(n, { one: `1 ${one}`, other: `${numberText(n)} ${other}` })

/** Words of the health page. */
export const healthText = spoken({
  title: 'Health',
  lead: 'What could be safer, found out on this computer. Nothing of it is kept or sent.',
  loading: 'Looking at your items…',
  failed: 'The items could not be looked at.',
  looking: (done: number, total: number) =>
    `Measuring passwords: ${numberText(done)} of ${count(total, 'item', 'items')} done.`,
  looked: (total: number, moment: string) => `${count(total, 'item', 'items')} looked at ${moment}.`,
  noneTitle: 'Nothing to mend',
  noneText: 'No password is weak or used twice, and every account has what it needs.',
  nothingYet: 'There are no items yet. Come back when there are some.',
  kinds: {
    weak: 'Weak passwords',
    reused: 'Passwords used more than once',
    similar: 'Passwords much like another',
    old: 'Old passwords',
    expiring: 'Expiring soon',
    expired: 'Expired',
    'http-only': 'Sites without encryption',
    'no-second-factor': 'No second factor on record',
    'sms-only': 'Text messages as the only second factor',
    'code-not-verified': 'Codes the site never took',
    'no-recovery-keys': 'No recovery keys stored',
    'enrolment-unfinished': 'Two-factor setups not finished',
    circular: 'Ways in that depend on each other',
    breached: 'Passwords in known breaches',
    'recovery-low': 'Few recovery keys left',
    'no-second-copy': 'Recovery keys without a second copy'
  },
  advice: {
    weak: 'Programs guess these quickly. Let the generator make a new one, and change it at the site.',
    reused: 'Whoever gets one gets them all. Give each account a password of its own.',
    similar: 'Whoever knows one can guess the other. Make new ones that have nothing in common.',
    old: 'Nothing is wrong with an old strong password. Change it if others may have seen it since.',
    expiring: 'Renew it while the old one still works.',
    expired: 'Renew it, or move it to the trash if it is not needed any more.',
    'http-only': 'The password goes over the network readable by others. Try the address with https.',
    'no-second-factor': 'If the site offers a code or a key beside the password, set it up and note it here.',
    'sms-only': 'Phone numbers can be taken over. An app or a key is safer, and works without a network.',
    'code-not-verified': 'Try the code at the site before you need it.',
    'no-recovery-keys':
      'If the code is lost, so is the way in. Fetch recovery keys at the site and add them here.',
    'enrolment-unfinished': 'A question about recovery keys is still open. Answer it under Unfinished.',
    circular:
      'If this vault is lost, one of these cannot be entered without the other. Store recovery keys of one of them on paper.',
    breached: 'These passwords are on lists that attackers try first. Change them now.',
    'recovery-low': 'Fetch new keys at the site while you can still get in, and replace the set with them.',
    'no-second-copy':
      'They are in this vault alone. Print them, or save them to a drive that is kept elsewhere.'
  },
  others: (titles: readonly string[], more: number) =>
    more === 0 ? `with ${listText(titles)}` : `with ${listText([...titles, numberText(more)])} more`,
  amounts: {
    old: (days: number) =>
      days < 730
        ? `${count(Math.floor(days / 30), 'month', 'months')} old`
        : `${numberText(Math.floor(days / 365))} years old`,
    expiring: (days: number) => (days === 0 ? 'today' : `in ${count(days, 'day', 'days')}`),
    expired: (days: number) => `${count(days, 'day', 'days')} ago`,
    breached: (times: number) => `seen ${count(times, 'time', 'times')}`,
    'recovery-low': (left: number) => (left === 0 ? 'none left' : `${numberText(left)} left`)
  },
  count: (n: number) => numberText(n),
  toMend: (n: number) => count(n, 'to look at', 'to look at'),
  excludedCount: (n: number) => `${numberText(n)} left out`,
  listed: (n: number) => `The first ${numberText(n)} are listed.`,
  exclude: 'Leave out…',
  excludeOne: (title: string) => `Leave out ${title}…`,
  excludeTitle: (title: string) => `Leave out ${title}?`,
  excludeLead: 'It is not counted here any more. You can count it again at any time.',
  reason: 'Why',
  reasonHint: 'For yourself, later: “the site allows four digits only”.',
  reasonMissing: 'Say why in a few words.',
  excludeNow: 'Leave out',
  excluded: 'Left out',
  excludedBecause: (reason: string) => `Left out: ${reason}`,
  include: 'Count again',
  includeOne: (title: string) => `Count ${title} again`,
  breaches: {
    title: 'Known breaches',
    lead: 'Millions of passwords have been stolen from sites and published. Latchkey can tell whether yours are among them.',
    serviceTitle: 'Ask Have I Been Pwned',
    serviceOff: 'Off. It can be allowed in the settings under “Network”.',
    serviceSends:
      'For each password the first 5 of 40 digits of its fingerprint (SHA-1) go to api.pwnedpasswords.com, nothing else. Each answer has hundreds of fingerprints; the comparing happens here.',
    ask: 'Ask the service',
    fileTitle: 'Look in a file',
    fileMeans:
      'A downloaded list of SHA-1 fingerprints. Nothing goes over the network; the file is only read.',
    choose: 'Choose a file…',
    running: (done: number, total: number) =>
      `Comparing: ${numberText(done)} of ${numberText(total)} passwords.`,
    stop: 'Stop',
    last: (moment: string, by: string, checked: number) =>
      `Last compared ${moment} ${by}: ${count(checked, 'password', 'passwords')}.`,
    by: { service: 'by the service', file: 'with a file' },
    never: 'Not compared since the vault was opened.',
    results: {
      none: (checked: number) => `None of ${count(checked, 'password', 'passwords')} is in a known breach.`,
      some: (found: number) =>
        plural(found, {
          one: '1 password is in a known breach. It is listed above.',
          other: `${numberText(found)} passwords are in known breaches. They are listed above.`
        }),
      'not-reached': 'The service was not reached. Nothing was found out; try again later.',
      'file-unreadable': 'This file is no list of SHA-1 fingerprints, or it cannot be read.',
      'given-up': 'Not compared.'
    }
  },
  loss: {
    title: 'What if something is lost?',
    lead: 'Tick what would be gone. Below stands which accounts you could still enter, and how.',
    things: 'Gone',
    names: {
      laptop: 'This computer, with the vault on it',
      kit: 'The recovery kit on paper',
      backups: 'The backups on another disk'
    },
    kinds: { laptop: '', phone: 'Phone', mailbox: 'Mailbox', 'hardware-key': 'Security key', other: 'Other' },
    unnamed: 'not named',
    thing: (kind: string, name: string) => `${kind}: ${name}`,
    uses: (n: number) => count(n, 'account', 'accounts'),
    noThings:
      'Say at each login where its second factor goes, then phones, mailboxes and keys stand here too.',
    vault: {
      here: 'The vault is here, with all passwords and codes.',
      'by-kit-and-backup':
        'The vault comes back from a backup, with the recovery kit or the backup password.',
      gone: 'The vault is gone. With the recovery kit on paper and a proven backup on another disk it would not be.'
    },
    outcomes: {
      'locked-out': 'Shut out',
      'by-recovery': 'Only with recovery keys',
      open: 'Can be entered'
    },
    reasons: {
      'nothing-else-needed': 'the password is enough',
      'code-in-vault': 'its code is in the vault',
      'other-factor': 'by another second factor',
      'recovery-keys': 'if its recovery keys are at hand',
      'no-vault': 'its password is gone with the vault',
      'factor-gone': 'its second factor is gone',
      'mailbox-gone': 'its mailbox cannot be entered',
      circular: 'its way in leads over itself'
    },
    because: (reason: string, by: string) => `${reason}: ${by}`,
    more: (n: number) => `and ${numberText(n)} more`,
    summary: (open: number, recovery: number, out: number) =>
      `${numberText(open)} can be entered, ${numberText(recovery)} only with recovery keys, ${numberText(out)} shut out.`,
    noAccounts: 'There are no logins yet.'
  }
})

import { numberText } from './numbers.ts'
import { plural } from './plural.ts'
import { spoken } from './spoken.ts'

const codes = (n: number): string =>
  plural(n, { one: '1 backup code', other: `${numberText(n)} backup codes` })

/** Words of the vault's own extra confirmation: where a code is asked, and where it is switched on and looked after. */
export const confirmText = spoken({
  wrong: 'That is not the code of this moment, and no backup code that is left.',
  used: 'This code was used already. Wait for the next one.',
  wait: (seconds: number) => `The next try is possible in ${String(seconds)} s.`,
  code: 'Code',
  codeHint: 'Six digits from your phone, or a backup code.',
  empty: 'Type the code first.',

  ask: {
    title: 'One more code',
    lead: 'The vault was opened. Type the code that your phone shows for it now.',
    go: 'Continue',
    going: 'Checking the code…',
    lost: 'I have lost my phone',
    lostTitle: 'Without the phone',
    lostBackup: (n: number) =>
      n === 0
        ? 'No backup code is left.'
        : `${codes(n)} ${n === 1 ? 'is' : 'are'} left: type one of them in the place of the code. Each works once.`,
    lostKit:
      'Or open the vault with your recovery kit. That switches the extra confirmation off; you can set it up again with a new phone.',
    lostNoKit: 'This vault has no recovery kit, so a code or a backup code is the only way on.',
    lock: 'Lock again'
  },

  row: {
    off: 'Off. When on, a code from your phone is asked after the vault was opened.',
    on: (rule: string, since: string) => `On since ${since}: ${rule}.`,
    rules: {
      'every-unlock': 'asked at every unlock',
      days: (n: number) =>
        plural(n, {
          one: 'asked when the last code is 1 day old',
          other: `asked when the last code is ${numberText(n)} days old`
        })
    },
    passed: (moment: string) => `Last code ${moment}.`,
    left: (n: number) => `${codes(n)} left.`,
    few: (n: number) =>
      n === 0
        ? 'No backup code is left. Without the phone only the recovery kit opens this vault.'
        : `Only ${codes(n)} left. Make new ones while the phone is at hand.`,
    drift: (seconds: number) =>
      seconds > 0
        ? `Your phone’s clock is ${numberText(seconds)} s ahead of this computer’s.`
        : `Your phone’s clock is ${numberText(-seconds)} s behind this computer’s.`,
    turnOn: 'Turn on…',
    change: 'Change when…',
    newCodes: 'New backup codes…',
    noDrift: 'Reset to 0',
    driftReset: 'The difference between the clocks was set to 0.',
    turnOff: 'Turn off…'
  },

  plain:
    'On a vault that is on this computer this is a rule that Latchkey keeps, not encryption: who has your files and what opens them is not stopped by it. It stops somebody at this computer who only knows your password.',
  real: 'What encrypts are a master password and a key file. Both can be set here, too.',

  kitFirst: {
    title: 'First, the recovery kit',
    lead: 'When the phone is lost, the recovery kit is the way back in. So it has to be on paper before the extra confirmation can be switched on.',
    go: 'To the recovery kit'
  },

  enrol: {
    title: 'Extra confirmation at unlock',
    when: 'Asked',
    modes: {
      'every-unlock': 'At every unlock',
      'every-unlock-means': 'Each time the vault was opened, also after it locked by itself.',
      'after-days': 'On this computer, after some days',
      'after-days-means': 'Only when the last code is older than that. Easier, and weaker.'
    },
    days: 'Days',
    dayChoice: (n: number) => plural(n, { one: '1 day', other: `${numberText(n)} days` }),
    next: 'Continue',
    scanTitle: 'Scan with your phone',
    scanLead:
      'In an authenticator app on your phone. Do not keep it in this vault: it would be locked up with what it opens.',
    qr: 'QR code for your authenticator app',
    typed: 'Or type this key into the app:',
    show: 'Show the QR code',
    hidden:
      'Hidden. A new QR code takes the place of the one before; scan it anew, unless you have scanned already.',
    showAgain: 'Show a new QR code',
    code: 'Code that the phone shows',
    codeHint: 'Six digits. It proves that the phone has it right.',
    wrong:
      'That is not the code of this moment. Look whether the app shows this vault, and whether the clocks of phone and computer are right.',
    gone: 'This QR code is not valid any more. Scan a new one.',
    turnOn: 'Turn on',
    back: 'Back'
  },

  codes: {
    title: 'Ten backup codes',
    lead: 'Each opens the vault once in the place of a code, when the phone is not at hand. They are shown this once.',
    list: 'Your backup codes',
    write: 'Write them down, or print them, and keep them away from this computer and from the phone.',
    old: 'The codes from before open nothing any more.',
    gone: 'Not shown any more. If you do not have them on paper, make new ones in the settings.',
    have: 'I have them on paper',
    print: 'Print…',
    notPrinted: 'Nothing was printed.',
    done: 'Done',
    isOn: 'Extra confirmation is on.'
  },

  change: {
    ruleTitle: 'When the code is asked',
    ruleLead: 'A code from your phone confirms the change.',
    save: 'Change',
    offTitle: 'Turn the extra confirmation off',
    offLead:
      'Then what opens the vault opens it right away. The entry in your app and the backup codes mean nothing any more.',
    turnOff: 'Turn off',
    newTitle: 'New backup codes',
    newLead: 'You get ten new ones. Those from before open nothing any more.',
    make: 'Make new codes',
    changed: 'Extra confirmation changed.',
    isOff: 'Extra confirmation is off.'
  }
})

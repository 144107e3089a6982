import { clockHosts } from '../../../shared/rules/clock-hosts.ts'
import { spoken } from './spoken.ts'

/** "58 s", "3 min 5 s": a difference of clocks. */
export function spanOf(seconds: number): string {
  const whole = Math.abs(Math.round(seconds))
  const minutes = Math.floor(whole / 60)
  if (minutes === 0) return `${String(whole)} s`
  return whole % 60 === 0 ? `${String(minutes)} min` : `${String(minutes)} min ${String(whole % 60)} s`
}

/** Words about the clock that codes run on. Positive seconds: this computer is behind. */
export const clockText = spoken({
  title: 'Clock',
  state: 'Clock of this computer',
  synchronised: {
    yes: 'Your system keeps it right by itself.',
    no: 'Your system does not keep it right by itself. Turn on automatic time in the system’s settings.',
    unknown: 'Your system does not say whether it keeps it right by itself.'
  },
  jumped: (byMs: number, moment: string) =>
    `It was set ${byMs > 0 ? 'forward' : 'back'} by ${spanOf(byMs / 1000)} (${moment}) while Latchkey was running.`,
  offset: 'Offset for codes',
  noOffset: 'None: codes are computed by this computer’s clock.',
  offsetIs: (seconds: number) =>
    `Codes are computed ${spanOf(seconds)} ${seconds > 0 ? 'ahead of' : 'behind'} this computer’s clock. Nothing else is.`,
  setBack: 'Set back to 0',
  isSetBack: 'Codes are computed by this computer’s clock again.',

  measure: 'Measure with my phone',
  measureButton: 'Measure…',
  measureMeans: 'By two codes that another device shows. Nothing leaves this computer.',
  measureTitle: 'Measure with my phone',
  measureLead:
    'Choose a code that your phone has, too. Type what the phone shows, wait for the next one, and type that as well.',
  measureCode: 'Code',
  first: 'Code on the phone',
  second: 'The code after it',
  bothNeeded: 'Type two codes, one after the other.',
  compare: 'Compare',
  noCodes: 'There is no code that runs on the clock. Add one first.',
  agrees: 'Your clock agrees with your phone’s.',
  behind: (seconds: number) => `Your clock is about ${spanOf(seconds)} behind your phone’s.`,
  ahead: (seconds: number) => `Your clock is about ${spanOf(seconds)} ahead of your phone’s.`,
  notFound:
    'These two codes are not near the present time, or not one after the other. Nothing was changed. Check the chosen code and what was typed.',
  noClock: 'Codes of this kind do not run on the clock.',
  advice:
    'It is best to set the clock of this computer right. If you cannot, Latchkey can compute codes by the difference. Locking, the audit trail and the clipboard stay on this computer’s clock.',
  forVault: 'For all codes',
  forCode: 'For this code only',
  leave: 'Change nothing',
  appliedVault: (seconds: number) =>
    `From now on codes are computed ${spanOf(seconds)} ${seconds > 0 ? 'ahead of' : 'behind'} this computer’s clock.`,
  appliedCode: 'This code is computed by the difference from now on.',

  check: 'Ask the time on the internet',
  checkButton: 'Ask…',
  checkMeans: 'Only when you press it. You see first who is asked.',
  checkTitle: 'Ask the time on the internet',
  checkLead: 'Latchkey asks these sites for the time, once, and for nothing else:',
  hosts: clockHosts,
  checkExposed: 'They see the address of your internet connection, as any site you visit does.',
  ask: 'Ask them now',
  asking: 'Asking…',
  noAnswer: 'None of them answered. Nothing was changed. Check the internet connection and try again.',
  siteAgrees: 'Your clock is right.',
  siteBehind: (seconds: number) => `Your clock is ${spanOf(seconds)} behind.`,
  siteAhead: (seconds: number) => `Your clock is ${spanOf(seconds)} ahead.`,
  siteAnswer: (seconds: number | null) =>
    seconds === null
      ? 'no answer'
      : seconds === 0
        ? 'the same time'
        : `${spanOf(seconds)} ${seconds > 0 ? 'later' : 'earlier'} than here`,

  banner: {
    jump: (byMs: number) =>
      `The clock of this computer was set ${byMs > 0 ? 'forward' : 'back'} by ${spanOf(byMs / 1000)}. If it is wrong now, sites refuse your codes.`,
    'not-synchronised':
      'Your system does not keep its clock right by itself. If it is wrong, sites refuse your codes.'
  },
  look: 'Look at the clock'
})

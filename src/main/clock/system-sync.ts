import type { ClockState } from '../../shared/model/clock.ts'

export type Synchronised = ClockState['synchronised']

export interface SyncQuestion {
  /** Full paths, of which the first that is there is asked. SECURITY: never looked up by name. */
  programs: readonly string[]
  args: readonly string[]
  /** What a system says on the program's output, where it ended well. */
  read: (output: string) => Synchronised
}

const yesNo = (output: string, yes: RegExp, no: RegExp): Synchronised =>
  yes.test(output) ? 'yes' : no.test(output) ? 'no' : 'unknown'

/** How the systems are asked whether they keep their clock right; none that we do not know how to ask. */
export const syncQuestions = (systemRoot: string): Partial<Record<NodeJS.Platform, SyncQuestion>> => ({
  linux: {
    programs: ['/usr/bin/timedatectl', '/bin/timedatectl', '/run/current-system/sw/bin/timedatectl'],
    args: ['show', '-p', 'NTPSynchronized', '--value'],
    read: (output) => yesNo(output.trim(), /^yes$/, /^no$/)
  },
  win32: {
    programs: [`${systemRoot}\\System32\\w32tm.exe`],
    args: ['/query', '/status'],
    // The words are in the system's language; the leap indicator comes first, and 3 is "not synchronised".
    read: (output) => yesNo(output.trim(), /^[^\n]*:\s*[012]\D/, /^[^\n]*:\s*3\D/)
  },
  darwin: {
    programs: ['/usr/sbin/systemsetup'],
    args: ['-getusingnetworktime'],
    // To people who are no administrators it says neither.
    read: (output) => yesNo(output, /Network Time: On/i, /Network Time: Off/i)
  }
})

import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ClipboardPort } from '../../src/main/clipboard/clipboard-port.ts'
import { compose, type Core } from '../../src/main/compose.ts'
import type { CodeSheet } from '../../src/main/codes/seed-exports.ts'
import type { EmergencyPage } from '../../src/main/vault/emergency-page.ts'
import type { Keychain } from '../../src/main/keychain/keychain.ts'
import { memoryKeychain } from '../../src/main/keychain/memory-keychain.ts'
import type { QuickCopy } from '../../src/main/quick/quick-options.ts'
import type { RecoverySheet } from '../../src/main/recovery/recovery-sheet.ts'
import type { CredentialDraft, CredentialDetail } from '../../src/shared/model/credential.ts'
import type { ClockState } from '../../src/shared/model/clock.ts'
import type { CodeSummary } from '../../src/shared/model/code.ts'
import type { IntakeRow } from '../../src/shared/model/intake.ts'
import type { ShownItem } from '../../src/shared/model/system.ts'
import { noShellCalls } from './shell-calls.ts'

/** A clipboard without a system: what stands there, and everything that was ever written. */
export interface FakeClipboard extends ClipboardPort {
  text: string
  /** The picture that stands there, or rather what tells it from others. */
  picture: string | undefined
  readonly written: string[]
  /** Set to make the next calls fail. */
  fault: Error | undefined
}

export function fakeClipboard(): FakeClipboard {
  const answer = <T>(work: () => T): Promise<T> =>
    fake.fault === undefined ? Promise.resolve(work()) : Promise.reject(fake.fault)
  const fake: FakeClipboard = {
    marking: 'marked',
    text: '',
    picture: undefined,
    written: [],
    fault: undefined,
    writeSecret: (text) =>
      answer(() => {
        fake.text = text
        fake.picture = undefined
        fake.written.push(text)
      }),
    readText: () => answer(() => fake.text),
    clear: () =>
      answer(() => {
        fake.text = ''
        fake.picture = undefined
      }),
    pictureFingerprint: () => answer(() => fake.picture)
  }
  return fake
}

/** A thing that quick access asks of the windows around it. */
export type QuickDone =
  { kind: 'hidden' } | { kind: 'item'; item: ShownItem | null } | ({ kind: 'copied' } & QuickCopy)

/** The clocks of a computer, and what is said of them; a test sets them. */
export interface TestClock {
  nowMs: number
  monotonicMs: number
  uptimeMs: number
  synchronised: ClockState['synchronised']
  /** By how much hosts outside are ahead; one that is not named does not answer. */
  hostsAheadMs: Record<string, number>
}

export interface TestCore extends Core {
  vaultFolder: string
  keychain: Keychain
  fakeClipboard: FakeClipboard
  clock: TestClock
  events: { name: string; payload: unknown }[]
  opened: string[]
  /** Codes that were put on paper, and whether the next one is. */
  printed: CodeSheet[]
  emergencyPages: EmergencyPage[]
  printer: { isThere: boolean }
  /** Recovery sets that were put on paper. */
  printedKeys: RecoverySheet[]
  /** What the system's own question who is there answers. */
  person: { asked: () => Promise<'confirmed' | 'refused' | 'absent'> }
  /** What the person chooses in the next dialog; nothing where it is closed. */
  chosen: { folder?: string; file?: string; fileToWrite?: string; hashFile?: string; keyFile?: string }
  /** What quick access asked of the windows around it, in order. */
  quickDone: QuickDone[]
  /** What the service of known breaches answers for five digits; undefined where it is not there. */
  breachRanges: { answer: (prefix: string) => string | undefined }
}

/** The whole core on real files and a real database; only clocks, keychain and clipboard are a test's own. */
export function makeCore(options: {
  profileFolder: string
  keychain?: Keychain
  /** A throw-away vault: it needs no recovery kit. */
  isDemo?: boolean
}): TestCore {
  const keychain = options.keychain ?? memoryKeychain()
  const clipboard = fakeClipboard()
  const clock: TestClock = {
    nowMs: Date.UTC(2026, 0, 2, 3, 4, 5),
    monotonicMs: 0,
    uptimeMs: 0,
    synchronised: 'unknown',
    hostsAheadMs: {}
  }
  const events: TestCore['events'] = []
  const opened: string[] = []
  const printed: CodeSheet[] = []
  const emergencyPages: EmergencyPage[] = []
  const printer = { isThere: true }
  const printedKeys: RecoverySheet[] = []
  const person: TestCore['person'] = { asked: () => Promise.resolve('absent') }
  const chosen: TestCore['chosen'] = {}
  const quickDone: QuickDone[] = []
  const breachRanges: TestCore['breachRanges'] = { answer: () => undefined }
  const core = compose({
    profileFolder: options.profileFolder,
    keychain,
    clipboard,
    nowMs: () => clock.nowMs,
    monotonicMs: () => clock.monotonicMs,
    newId: randomUUID,
    openWebsite: (url) => {
      opened.push(url)
      return Promise.resolve()
    },
    shellCalls: noShellCalls,
    quick: {
      hide: () => void quickDone.push({ kind: 'hidden' }),
      stayWhile: (work) => work(),
      showItem: (item) => void quickDone.push({ kind: 'item', item }),
      copiedAway: (copied) => void quickDone.push({ kind: 'copied', ...copied })
    },
    clockGuard: {
      uptimeMs: () => clock.uptimeMs,
      askSynchronised: () => Promise.resolve(clock.synchronised),
      askDate: (host) => {
        const atMs = clock.nowMs
        const aheadMs = clock.hostsAheadMs[host]
        // To a whole second, as hosts say it.
        const dateMs = Math.floor((atMs + (aheadMs ?? 0)) / 1000) * 1000
        return Promise.resolve(
          aheadMs === undefined ? undefined : { dateMs, askedAtMs: atMs, answeredAtMs: atMs }
        )
      }
    },
    printCode: (sheet) => {
      if (printer.isThere) printed.push(sheet)
      return Promise.resolve(printer.isThere)
    },
    emergencyPaper: {
      fileName: ({ vaultMark }) => `${vaultMark}.pdf`,
      pdf: (page) => {
        emergencyPages.push(page)
        return Promise.resolve(printer.isThere ? Buffer.from(JSON.stringify(page)) : undefined)
      },
      print: (page) => {
        emergencyPages.push(page)
        return Promise.resolve(printer.isThere)
      }
    },
    recovery: {
      confirmPerson: () => person.asked(),
      printRecovery: (sheet) => {
        if (printer.isThere) printedKeys.push(sheet)
        return Promise.resolve(printer.isThere)
      },
      language: () => 'en'
    },
    breaches: {
      askBreaches: (prefix) => Promise.resolve(breachRanges.answer(prefix)),
      chooseHashFile: () => Promise.resolve(chosen.hashFile)
    },
    strengthProgram: new URL('../../src/main/generator/strength-worker.ts', import.meta.url),
    pause: () => new Promise((resolve) => setImmediate(resolve)),
    passwordCost: () => Promise.resolve({ memoryKiB: 64 * 1024, passes: 3, lanes: 4 }),
    temporaryFolder: tmpdir(),
    appVersion: '0.1.0',
    chooseBackupFolder: () => Promise.resolve(chosen.folder),
    chooseBackupFile: () => Promise.resolve(chosen.file),
    chooseFileToWrite: () => Promise.resolve(chosen.fileToWrite),
    chooseKeyFile: () => Promise.resolve(chosen.keyFile),
    nativeBinding: null,
    isDemo: options.isDemo ?? false,
    publish: (name, payload) => void events.push({ name, payload }),
    onChange: () => undefined
  })
  const vaultFolder = join(options.profileFolder, 'vault')
  return {
    ...core,
    vaultFolder,
    keychain,
    fakeClipboard: clipboard,
    clock,
    events,
    opened,
    printed,
    printer,
    printedKeys,
    person,
    emergencyPages,
    chosen,
    quickDone,
    breachRanges
  }
}

/** The same, with a vault that the keychain opens. */
export async function makeOpenCore(profileFolder: string): Promise<TestCore> {
  const core = makeCore({ profileFolder })
  await core.vault.create(true, undefined)
  confirmKit(core)
  return core
}

export const exampleSeed = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'

/** What a person does before the first thing is saved: the kit is on paper, and some groups are typed back. */
export function confirmKit({ vault }: Core): void {
  const sheet = vault.kit.sheet()
  if (sheet === null) return
  vault.kit.confirm(sheet.ask.map((group) => ({ group, text: sheet.groups[group - 1] ?? '' })))
}

export function addLogin(core: Core, change: Partial<CredentialDraft> = {}): CredentialDetail {
  confirmKit(core)
  return core.credentials.save({
    title: 'Example',
    userName: 'ada',
    url: '',
    password: 'quince 7',
    ...change
  })
}

/** A code that was read and saved the way the page does it. */
export function addCode(core: Core, uri = `otpauth://totp/Example:ada?secret=${exampleSeed}`): CodeSummary {
  confirmKit(core)
  const row: IntakeRow | undefined = core.intake.read('typed-text', [uri], {})[0]
  if (row?.kind !== 'code') throw new Error('this is no code')
  const { saved } = core.intake.save([{ draftId: row.draftId, target: { kind: 'own' } }])
  const code = core.codes.list().find(({ id }) => id === saved[0]?.codeId)
  if (code === undefined) throw new Error('the code was not saved')
  return code
}

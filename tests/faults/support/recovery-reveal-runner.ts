// Opens recovery keys in every way with the Nth call to the disk, or the Nth statement, failing: N = 1 until none does.
// Started with failing-calls.c preloaded: `recovery-reveal-runner.ts '<RevealRunnerOptions as JSON>'`. Says a line of
// JSON for each try.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { answer } from '../../../src/main/bridge/answer.ts'
import type { Reading } from '../../../src/main/database/handles.ts'
import { openDatabase } from '../../../src/main/database/open.ts'
import { errorCodes } from '../../../src/shared/bridge/errors.ts'
import type { RecoverySetDetail } from '../../../src/shared/model/recovery.ts'
import { pin, recoveryCore } from '../../main/recovery/support.ts'
import { cacheHashes } from './cached-hashes.ts'
import { arm, disarm, type Fault } from './failing-calls.ts'
import { armStatement, disarmStatement, uncounted, watchStatements, type When } from './failing-statements.ts'

export type RevealFault = ({ of: 'disk' } & Omit<Fault, 'n'>) | { of: 'statement'; when: When }

export interface RevealRunnerOptions {
  /** A folder of its own; what happens in `<folder>/try` can fail. */
  folder: string
  faults: RevealFault[]
}

export const ways = ['show', 'copy', 'use', 'revealSet', 'takeOut'] as const
export type Way = (typeof ways)[number]

export interface TriedReveal {
  way: Way
  fault: RevealFault
  n: number
  /** What failed first; empty where nothing did. */
  first: string
  /** How it was answered. */
  outcome: string
  /** Whether a seal was opened. */
  opened: boolean
  wrong: string[]
}

const texts = ['OPEN-SESAME-1', 'OPEN-SESAME-2']
const options = JSON.parse(process.argv[2] ?? '') as RevealRunnerOptions
const place = join(options.folder, 'try')
const out = join(place, 'out')
const copy = join(options.folder, 'copy')
mkdirSync(out, { recursive: true })
cacheHashes()
watchStatements()
const { core, add, get } = await recoveryCore(join(place, 'profile'))
const world = { handlers: core.handlers, log: () => undefined, newIncident: () => 'incident' }

const countRecords = (db: Pick<Reading, 'prepare'>): number =>
  db
    .prepare("SELECT count(*) FROM audit WHERE action IN ('recovery-opening', 'recovery-set-opening')")
    .pluck()
    .get() as number

/** What the files would say to a program started anew, had this one been killed at the first opening. */
const atFirstOpening = new Map<'records', number>()
const decrypt = crypto.subtle.decrypt.bind(crypto.subtle)
crypto.subtle.decrypt = (...args: Parameters<typeof decrypt>) => {
  if (atFirstOpening.size === 0) atFirstOpening.set('records', uncounted(recordsOnDisk))
  return decrypt(...args)
}

/** The set that the last tries were about, while all of it is unused. */
let kept: RecoverySetDetail | undefined

for (const way of ways) for (const fault of options.faults) await tryAll(way, fault)

async function tryAll(way: Way, fault: RevealFault): Promise<void> {
  for (let n = 1; n <= 5000; n++) {
    const tried = await tryOnce(way, fault, n)
    writeSync(1, `${JSON.stringify(tried)}\n`)
    if (tried.first === '') return
  }
  throw new Error('it never ended')
}

async function tryOnce(way: Way, fault: RevealFault, n: number): Promise<TriedReveal> {
  const set = await unusedSet()
  // A proof that a fault met counts as a wrong one; nobody waits for it here.
  core.clock.monotonicMs += 600_000
  const before = core.vault.session.read('vault', countRecords)
  atFirstOpening.clear()
  core.fakeClipboard.text = ''
  core.fakeClipboard.written.length = 0
  core.chosen.fileToWrite = join(out, 'keys.txt')
  if (fault.of === 'disk') arm({ n, ...fault })
  else armStatement(n, fault.when)
  const outcome = await run(way, set)
  const { first } = fault.of === 'disk' ? disarm() : disarmStatement()

  const reopened = await openAgainWhereNeeded(set)
  const records = atFirstOpening.get('records')
  const opened = records !== undefined
  const wrong = [
    ...(opened && records !== before + 1
      ? [`opened without its record on disk: ${String(before)}, then ${String(records)}`]
      : []),
    ...seen(outcome, opened, fault.of === 'disk' && fault.how !== 'once'),
    ...(way === 'use' ? isUsedFairly(set, outcome) : []),
    ...(first === '' && !['shown', 'copied', 'done'].includes(kindOf(outcome))
      ? [`refused: ${outcome}`]
      : []),
    ...reopened
  ]
  rmSync(out, { recursive: true })
  mkdirSync(out)
  return { way, fault, n, first, outcome: kindOf(outcome), opened, wrong }
}

async function unusedSet(): Promise<RecoverySetDetail> {
  const now = kept && get(kept.id)
  if (now?.unused === texts.length) return now
  kept = await add({ keys: texts.map((text) => ({ text, label: '' })) })
  return kept
}

/** A disk that failed may leave the open vault unreadable; locked and unlocked, it is whole again. */
async function openAgainWhereNeeded({ id }: RecoverySetDetail): Promise<string[]> {
  try {
    get(id)
    return []
  } catch {
    core.vault.lock()
    const unlocked = await core.vault.unlock(undefined)
    if (unlocked.kind !== 'unlocked') return [`does not open: ${JSON.stringify(unlocked)}`]
    return get(id).total === texts.length ? [] : ['keys are gone']
  }
}

async function run(way: Way, set: RecoverySetDetail): Promise<string> {
  const proven = { proof: pin, reason: 'a test' }
  const reply =
    way === 'revealSet'
      ? await answer('recovery.revealSet', { id: set.id, ...proven }, world)
      : way === 'takeOut'
        ? await answer('recovery.takeOut', { id: set.id, ...proven, to: 'text-file' }, world)
        : await answer('recovery.reveal', { id: set.keys[0]?.id, ...proven, how: way }, world)
  return JSON.stringify(reply)
}

function kindOf(outcome: string): string {
  const reply = JSON.parse(outcome) as { ok: boolean; code?: string; value?: { kind: string } }
  return reply.ok ? (reply.value?.kind ?? '') : (reply.code ?? '')
}

/**
 * What got out must have been opened, and a refusal is one of our codes and shows nothing. A disk that takes nothing
 * any more does not take the removal of a half-written file either.
 */
function seen(outcome: string, opened: boolean, isDiskGone: boolean): string[] {
  const names = readdirSync(out)
  const written = names.map((name) => readFileSync(join(out, name), 'utf8'))
  const places = [outcome, core.fakeClipboard.text, ...core.fakeClipboard.written, ...written]
  const isOut = places.some((place) => texts.some((text) => place.includes(text)))
  const kind = kindOf(outcome)
  const isRefused = kind === 'no-record' || (errorCodes as readonly string[]).includes(kind)
  return [
    ...(isOut && !opened ? ['got out without being opened'] : []),
    ...(isRefused && texts.some((text) => outcome.includes(text)) ? ['shown although refused'] : []),
    ...(isRefused && core.fakeClipboard.text !== '' ? ['on the clipboard although refused'] : []),
    ...(isRefused && names.some((name) => !isDiskGone || !name.endsWith('.part'))
      ? ['a file although refused']
      : []),
    ...(kind === 'internal' ? ['not a closed code'] : [])
  ]
}

/** Marked as used exactly where it was copied. */
function isUsedFairly(set: RecoverySetDetail, outcome: string): string[] {
  const isUsed = get(set.id).keys[0]?.state === 'used'
  const isCopied = kindOf(outcome) === 'copied' && core.fakeClipboard.text === texts[0]
  return isUsed === isCopied ? [] : [isUsed ? 'used and not copied' : 'copied and not used']
}

/** Records that something is about to be opened, in a copy of the files that is opened anew. */
function recordsOnDisk(): number {
  rmSync(copy, { recursive: true, force: true })
  // Another program: what it reads does not count and does not fail.
  const copied = spawnSync('cp', ['-r', core.vaultFolder, copy], { env: { PATH: process.env.PATH ?? '' } })
  if (copied.status !== 0 || !existsSync(copy)) throw new Error('not copied')
  const name = readdirSync(copy).find((one) => one.startsWith('vault') && one.endsWith('.db')) ?? ''
  const key = core.vault.session.pageKey('vault')
  const db = openDatabase({ file: join(copy, name), key, mode: 'existing', nativeBinding: null })
  try {
    return countRecords(db)
  } finally {
    db.close()
  }
}

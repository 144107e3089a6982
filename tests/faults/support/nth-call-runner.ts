// Tries one scenario with the Nth call to the disk failing, N = 1 until nothing fails any more. Started with
// failing-calls.c preloaded: `nth-call-runner.ts '<RunnerOptions as JSON>'`. Says a line of JSON for each N.
import { cpSync, existsSync, mkdirSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { errorCodes } from '../../../src/shared/bridge/errors.ts'
import { addCode, confirmKit, makeCore, type TestCore } from '../../support/core.ts'
import { arm, disarm, type Fault } from './failing-calls.ts'
import { fileKeychain } from './file-keychain.ts'
import { fixed, fixedDraft } from './fixed-vault.ts'
import { inspect } from './inspect.ts'
import { Ledger } from './ledger.ts'
import { Random } from './random.ts'
import { kit, longScenarios, scenarios, worldOf, type Outcome, type Scenario } from './scenarios.ts'

export interface RunnerOptions {
  /** A folder of its own; what happens in `<folder>/try` can fail. */
  folder: string
  scenario: string
  faults: Omit<Fault, 'n'>[]
  /** Tries no more than so many N of each kind of fault, spread over all; left out, it tries every one. */
  most?: number
  seed: number
}

export interface Tried {
  fault: Fault
  /** The call that failed first; empty where none did. */
  first: string
  /** How many calls there were until it was over. */
  calls: number
  outcome: Outcome
  wrong: string[]
}

/** No scenario makes more calls than this; more would be a loop that never ends. */
const mostCalls = 20_000
const options = JSON.parse(process.argv[2] ?? '') as RunnerOptions
const scenario = [...scenarios, ...longScenarios].find(({ name }) => name === options.scenario)
if (scenario === undefined) throw new Error('no such scenario')
const base = join(options.folder, 'base')
const place = join(options.folder, 'try')
const random = new Random(options.seed)
const known = await makeBase()
for (const fault of options.faults) {
  const green = await tryAndSay(scenario, { n: mostCalls, ...fault })
  const step = options.most === undefined ? 1 : Math.max(1, green.calls / options.most)
  // Where all are tried, until none fails any more: how many there are may differ from try to try.
  for (let n = 1 + random.below(Math.ceil(step)); n <= mostCalls; n += step) {
    const tried = await tryAndSay(scenario, { n: Math.floor(n), ...fault })
    if (tried.first === '') break
  }
}

/** The vault that every try has a copy of. */
async function makeBase(): Promise<Ledger> {
  const ledger = new Ledger()
  mkdirSync(join(base, 'profile'), { recursive: true })
  mkdirSync(join(base, 'stick'))
  if (scenario?.from === 'missing') return ledger
  const core = makeCore({
    profileFolder: join(base, 'profile'),
    keychain: fileKeychain(keychainOf(base))
  })
  await core.vault.create(true, undefined)
  ledger.take({ say: 'created' })
  kit.groups = core.vault.kit.sheet()?.groups ?? []
  confirmKit(core)
  core.credentials.save({ title: fixed.login, ...fixedDraft })
  ledger.acknowledged.set(fixed.login, fixed.content)
  addCode(core, `otpauth://totp/${encodeURIComponent(fixed.code)}:?secret=${fixed.seed}`)
  ledger.acknowledged.set(fixed.code, { kind: 'code', seed: fixed.seed, login: null })
  addCode(core, `otpauth://hotp/${encodeURIComponent(fixed.counted)}:?secret=${fixed.countedSeed}`)
  ledger.acknowledged.set(fixed.counted, { kind: 'code', seed: fixed.countedSeed, login: null })
  const trashed = `otpauth://totp/${encodeURIComponent(fixed.trashed)}:?secret=JBSWY3DPEHPK3PXP`
  core.codes.trash(addCode(core, trashed).id)
  if (scenario?.hasBackup === true) await core.backups.make('window')
  // What is in the files of a program at this moment is what it leaves when it is killed.
  if (scenario?.from === 'killed') copyFolder(base, `${base}.killed`)
  core.vault.lock()
  await core.vault.whenNoted()
  if (scenario?.from === 'killed') copyFolder(`${base}.killed`, base)
  return ledger
}

function copyOf(ledger: Ledger): Ledger {
  const copy = new Ledger()
  copy.isCreated = ledger.isCreated
  for (const [name, content] of ledger.acknowledged) copy.acknowledged.set(name, content)
  for (const [name, contents] of ledger.possible) copy.possible.set(name, contents)
  return copy
}

/** Beside the folder: the keychain is another program's, whose disk does not fail here. */
function keychainOf(folder: string): string {
  return `${folder}.keychain`
}

function copyFolder(from: string, to: string): void {
  rmSync(to, { recursive: true, force: true })
  rmSync(keychainOf(to), { force: true })
  cpSync(from, to, { recursive: true })
  if (existsSync(keychainOf(from))) cpSync(keychainOf(from), keychainOf(to))
}

function openPlace(folder: string): TestCore {
  return makeCore({
    profileFolder: join(folder, 'profile'),
    keychain: fileKeychain(keychainOf(folder))
  })
}

async function tryAndSay(scenario: Scenario, fault: Fault): Promise<Tried> {
  const tried = await tryOnce(scenario, fault)
  writeSync(1, `${JSON.stringify(tried)}\n`)
  return tried
}

async function tryOnce(scenario: Scenario, fault: Fault): Promise<Tried> {
  copyFolder(base, place)
  const core = openPlace(place)
  const ledger = copyOf(known)
  if (scenario.from === 'unlocked') await core.vault.unlock(undefined)
  const { changes } = scenario
  if (changes !== undefined) ledger.take({ say: 'intent', n: 0, ...changes })

  const world = worldOf(core, ledger)
  arm(fault)
  const outcome = await scenario.run(world)
  const { seen, failed, first } = disarm()
  if (outcome === 'done' && changes !== undefined) ledger.take({ say: 'done', n: 0 })

  const wrong = [...namedOnly(outcome, failed), ...(scenario.check?.(world, outcome) ?? [])]
  wrong.push(...(await afterwards(scenario, outcome, ledger)))
  wrong.push(...(await again(scenario, core, outcome, ledger)))
  return { fault, first, calls: seen, outcome, wrong }
}

/** A refusal is one of our codes or named outcomes, and only where something failed. */
function namedOnly(outcome: Outcome, failed: number): string[] {
  if (outcome === 'done') return []
  if (failed === 0) return [`refused without a fault: ${outcome.refused}`]
  const named: readonly string[] = errorCodes.filter((code) => code !== 'internal')
  const isNamed = named.includes(outcome.refused) || outcome.refused.startsWith('{"kind":')
  return isNamed ? [] : [`not a closed code: ${outcome.refused}`]
}

/** What a program that was started anew would find, had this one been killed right then. */
async function afterwards(scenario: Scenario, outcome: Outcome, ledger: Ledger): Promise<string[]> {
  const killed = join(options.folder, 'killed')
  copyFolder(place, killed)
  const lost = await inspect(join(killed, 'profile'), fileKeychain(keychainOf(killed)), copyOf(ledger))
  if (lost.length > 0 || scenario.checkReopened === undefined) return lost.map((one) => `killed: ${one}`)
  const core = openPlace(killed)
  await core.vault.unlock(undefined)
  const words = scenario.checkReopened(core, outcome)
  core.vault.lock()
  return words
}

/** The same again, with nothing failing: now it is done, and locked and opened again all of it is there. */
async function again(scenario: Scenario, core: TestCore, before: Outcome, ledger: Ledger): Promise<string[]> {
  const wrong: string[] = []
  if (before !== 'done') {
    // A fault right after the switch to new keys leaves the vault locked, and it opens under them.
    if (scenario.from === 'unlocked' && !core.vault.isUnlocked) await core.vault.unlock(undefined)
    const outcome = await scenario.run(worldOf(core, ledger))
    if (outcome !== 'done') wrong.push(`tried again: ${outcome.refused}`)
    else if (scenario.changes !== undefined) ledger.take({ say: 'done', n: 0 })
  }
  core.vault.lock()
  const lost = await inspect(join(place, 'profile'), fileKeychain(keychainOf(place)), ledger)
  return [...wrong, ...lost.map((one) => `tried again: ${one}`)]
}

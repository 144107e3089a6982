import { join } from 'node:path'
import type { CallName } from '../../../src/shared/bridge/channels.ts'
import type { Reply } from '../../../src/shared/bridge/errors.ts'
import { answer } from '../../../src/main/bridge/answer.ts'
import type { CredentialId } from '../../../src/shared/model/ids.ts'
import type { TestCore } from '../../support/core.ts'
import { codeOf, codeScenarios, isRecorded } from './code-scenarios.ts'
import { fixed, fixedDraft } from './fixed-vault.ts'
import { itemScenarios } from './item-scenarios.ts'
import type { Content, Ledger } from './ledger.ts'
import { totp } from './totp.ts'

/** What a call came to: done, or the closed code or named outcome that it was refused with. */
export type Outcome = 'done' | { refused: string }

/** A vault that is there before anything fails. */
export interface World {
  core: TestCore
  ledger: Ledger
  call: (name: CallName, input: unknown) => Promise<Reply>
}

/** Something a person does, tried with every single call to the disk failing once. */
export interface Scenario {
  name: string
  /** How the vault is when it begins. */
  from: 'missing' | 'killed' | 'locked' | 'unlocked'
  /** Whether a backup of all that is there was made before. */
  hasBackup?: boolean
  /** Makes so many calls that the small counts try some of them only. */
  isLong?: boolean
  /** How many of them; 60 where it is left out. */
  most?: number
  /** What may be there afterwards where it failed, and must be where it was done. */
  changes?: { name: string; content: Content; action: string }
  run: (world: World) => Promise<Outcome>
  /** What is wrong beside lost contents, in words: a secret that was shown without its record. */
  check?: (world: World, outcome: Outcome) => string[]
  /** Words about the vault opened again after the fault, from what is on the disk alone. */
  checkReopened?: (core: TestCore, outcome: Outcome) => string[]
}

export function worldOf(core: TestCore, ledger: Ledger): World {
  const options = { handlers: core.handlers, log: () => undefined, newIncident: () => 'incident' }
  return { core, ledger, call: (name, input) => answer(name, input, options) }
}

export const outcomeOf = (reply: Reply, good = ''): Outcome => {
  if (!reply.ok) return { refused: reply.code }
  const kind = (reply.value as { kind?: string } | undefined)?.kind ?? ''
  return kind === good ? 'done' : { refused: JSON.stringify(reply.value) }
}

const loginOf = (core: TestCore): CredentialId => {
  const login = core.credentials.list().find(({ title }) => title === fixed.login)
  if (login === undefined) throw new Error('the login is gone')
  return login.id
}
const nothingCopied = ({ core }: World, outcome: Outcome): string[] =>
  outcome !== 'done' && core.fakeClipboard.written.length > 0 ? ['copied although it was refused'] : []

/** What stands on the recovery kit of every scenario's vault. */
export const kit: { groups: string[] } = { groups: [] }

export const scenarios: Scenario[] = [
  {
    name: 'making a vault',
    isLong: true,
    from: 'missing',
    run: async ({ call, ledger }) => {
      const made = await call('vault.create', { useKeychain: true })
      const outcome = outcomeOf(made, 'created')
      if (outcome === 'done') ledger.take({ say: 'created' })
      // A vault that was made but could not be opened is there, and opens.
      const isThere = typeof outcome === 'object' && outcome.refused.includes('already-there')
      return isThere ? outcomeOf(await call('vault.unlock', {}), 'unlocked') : outcome
    }
  },
  {
    name: 'unlocking',
    isLong: true,
    from: 'locked',
    run: async ({ call }) => outcomeOf(await call('vault.unlock', {}), 'unlocked')
  },
  {
    // Its last saves are in the write-ahead log, and nowhere else.
    name: 'unlocking what a killed program has left',
    from: 'killed',
    isLong: true,
    run: async ({ call }) => outcomeOf(await call('vault.unlock', {}), 'unlocked')
  },
  {
    name: 'locking',
    isLong: true,
    from: 'unlocked',
    run: async ({ core, call }) => {
      const outcome = outcomeOf(await call('vault.lock', undefined))
      return core.vault.isUnlocked ? { refused: 'still open' } : outcome
    },
    check: (_world, outcome) => (outcome === 'done' ? [] : ['locking was refused'])
  },
  {
    name: 'saving a new login',
    from: 'unlocked',
    changes: { name: 'New login', content: fixed.content, action: 'credential-added' },
    run: async ({ call }) => {
      const reply = await call('credentials.save', { title: 'New login', ...fixedDraft })
      return reply.ok ? 'done' : { refused: reply.code }
    }
  },
  {
    name: 'changing a login',
    from: 'unlocked',
    changes: {
      name: fixed.login,
      content: { ...fixed.content, password: 'another', notes: 'n'.repeat(20_000) },
      action: 'credential-changed'
    },
    run: async ({ core, call }) => {
      const change = { ...fixedDraft, password: 'another', notes: 'n'.repeat(20_000) }
      const reply = await call('credentials.save', { id: loginOf(core), title: fixed.login, ...change })
      return reply.ok ? 'done' : { refused: reply.code }
    }
  },
  {
    name: 'saving a code, in both files',
    from: 'unlocked',
    changes: {
      name: 'New code',
      content: { kind: 'code', seed: newSeed(), login: null },
      action: 'code-added'
    },
    run: async ({ core, call }) => {
      const uri = `otpauth://totp/New%20code?secret=${newSeed()}`
      const row = core.intake.read('typed-text', [uri], { issuer: 'New code', account: '' })[0]
      if (row?.kind !== 'code') return { refused: 'not read' }
      const choice = { draftId: row.draftId, target: { kind: 'own' }, issuer: 'New code', account: '' }
      const reply = await call('intake.save', { drafts: [choice] })
      return reply.ok ? 'done' : { refused: reply.code }
    }
  },
  {
    name: 'revealing a password',
    from: 'unlocked',
    run: async ({ core, call }) => {
      const reply = await call('credentials.reveal', { id: loginOf(core), field: 'password' })
      if (!reply.ok) return { refused: reply.code }
      const { value } = reply.value as { value: string }
      return value === fixed.content.password ? 'done' : { refused: 'another password' }
    },
    checkReopened: isRecorded(`password-revealed ${fixed.login}`)
  },
  {
    name: 'copying a password',
    from: 'unlocked',
    run: async ({ core, call }) => {
      const reply = await call('credentials.copy', { id: loginOf(core), field: 'password' })
      return reply.ok ? 'done' : { refused: reply.code }
    },
    check: nothingCopied,
    checkReopened: isRecorded(`password-copied ${fixed.login}`)
  },
  {
    name: 'copying a code',
    from: 'unlocked',
    run: async ({ core, call }) => {
      const reply = await call('codes.copy', { id: codeOf(core) })
      if (!reply.ok) return { refused: reply.code }
      const right = totp(fixed.seed, core.clock.nowMs)
      return core.fakeClipboard.text === right ? 'done' : { refused: 'another code' }
    },
    check: nothingCopied,
    checkReopened: isRecorded(`code-copied ${fixed.code}`)
  },
  ...codeScenarios,
  ...itemScenarios,
  {
    name: 'throwing a login away',
    from: 'unlocked',
    changes: {
      name: fixed.login,
      content: { ...fixed.content, trashed: true },
      action: 'credential-trashed'
    },
    run: async ({ core, call }) => {
      const reply = await call('credentials.trash', { id: loginOf(core) })
      return reply.ok ? 'done' : { refused: reply.code }
    }
  }
]

/** No two key files have one name, nor do those that two tries ask for. */
let keyFilesAsked = 0

export const longScenarios: Scenario[] = [
  {
    name: 'a key file for a vault that had none, on a disk of its own that fails, too',
    isLong: true,
    // The rest of it is the change of keys below.
    most: 25,
    from: 'unlocked',
    run: async ({ core, call }) => {
      keyFilesAsked += 1
      const name = `${String(keyFilesAsked)}.latchkey-key`
      core.chosen.fileToWrite = join(core.vaultFolder, '..', '..', 'stick', name)
      return outcomeOf(await call('vault.protect', { useKeychain: true, keyFile: 'new' }), 'changed')
    }
  },
  {
    name: 'making a backup',
    isLong: true,
    from: 'unlocked',
    run: async ({ call }) => outcomeOf(await call('backup.make', undefined), 'made')
  },
  {
    name: 'new keys for both files, as every change of the master password or the kit makes them',
    isLong: true,
    from: 'unlocked',
    run: async ({ call }) => outcomeOf(await call('vault.makeKit', {}), 'changed')
  },
  {
    name: 'restoring a backup over a vault',
    isLong: true,
    from: 'unlocked',
    hasBackup: true,
    run: async ({ call }) => {
      const listed = await call('backup.state', undefined)
      if (!listed.ok) return { refused: listed.code }
      const file = (listed.value as { files: { name: string }[] }).files.at(0)?.name
      const looked = await call('backup.inspect', { file })
      const inspected = outcomeOf(looked, 'backup')
      if (!looked.ok || inspected !== 'done') return inspected
      const { token } = looked.value as { token: string }
      const how = { kit: kit.groups.join('-'), useKeychain: true }
      return outcomeOf(await call('backup.restore', { token, ...how }), 'restored')
    }
  }
]

function newSeed(): string {
  return 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'
}

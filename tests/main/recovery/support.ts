import type { Database } from 'better-sqlite3'
import type { RecoverySetId } from '../../../src/shared/model/ids.ts'
import type { AuditRecord } from '../../../src/shared/model/audit.ts'
import type {
  AddRecoverySet,
  RecoverySetDetail,
  RevealRecoveryKey
} from '../../../src/shared/model/recovery.ts'
import { addLogin, makeCore, type TestCore } from '../../support/core.ts'

export const pin = { kind: 'pin', password: '135790' } as const
export const wrongPin = { kind: 'pin', password: '135791' } as const

export const noWays = { support: '', mail: '', phone: '', notes: '' }

/** A vault with a login whose recovery keys a PIN opens, and how to ask for them. */
export async function recoveryCore(profileFolder: string) {
  const core = makeCore({ profileFolder })
  await core.vault.create(true, undefined)
  const kit = (core.vault.kit.sheet()?.groups ?? []).join('-')
  const login = addLogin(core)
  expectDone(await core.handlers['recovery.setUp'](pin))
  const add = async (change: Partial<AddRecoverySet> = {}): Promise<RecoverySetDetail> => {
    const keys = ['AAAA-1111', 'BBBB-2222', 'CCCC-3333'].map((text) => ({ text, label: '' }))
    const draft: AddRecoverySet = { credentialId: login.id, name: '', kind: 'keys', keys, waysBackIn: noWays }
    const { id } = await core.handlers['recovery.add']({ ...draft, ...change })
    return get(id)
  }
  const get = (id: RecoverySetId): RecoverySetDetail => core.recoverySets.get(id)
  const keyOf = (set: RecoverySetDetail, at: number) => {
    const key = set.keys[at]
    if (key === undefined) throw new Error('no such key')
    return key
  }
  const reveal = async (set: RecoverySetDetail, at: number, change: Partial<RevealRecoveryKey> = {}) =>
    core.handlers['recovery.reveal']({
      id: keyOf(set, at).id,
      proof: pin,
      reason: 'lost phone',
      how: 'show',
      ...change
    })
  return { core, kit, login, add, get, keyOf, reveal }
}
export type RecoveryCore = Awaited<ReturnType<typeof recoveryCore>>

export function expectDone(answer: { kind: string }): void {
  if (answer.kind !== 'done') throw new Error(`not done: ${answer.kind}`)
}

/** The newest records, the latest first, as `action subject (note)`. */
export async function trail(core: TestCore, count: number): Promise<string[]> {
  const { records } = await core.handlers['audit.list']({ limit: count })
  return records.map(told)
}

export const told = ({ action, subject, note }: Pick<AuditRecord, 'action' | 'subject' | 'note'>): string =>
  `${action} ${subject}${note === '' ? '' : ` (${note})`}`

/** The database itself, for what no feature would do to it. */
export const raw = (core: TestCore): Database =>
  core.vault.session.read('vault', (reading) => reading as unknown as Database)

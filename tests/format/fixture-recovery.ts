import { TOTP } from 'otpauth'
import type { CredentialId } from '../../src/shared/model/ids.ts'
import type { AddRecoverySet, RecoveryProof } from '../../src/shared/model/recovery.ts'
import type { TestCore } from '../support/core.ts'

/** The PIN of a fixture's recovery keys; they open with its master password, too. */
export const fixturePin = '135790'

const dayMs = 24 * 60 * 60 * 1000
const noWays = { support: '', mail: '', phone: '', notes: '' }
const pin: RecoveryProof = { kind: 'pin', password: fixturePin }
const keysOf = (...texts: string[]) => texts.map((text) => ({ text, label: '' }))

/** Sets the clock back for what is to be let go of, and later to today, when that is done. */
export function longAgo(core: TestCore) {
  const todayMs = core.clock.nowMs
  core.clock.nowMs = todayMs - 180 * dayMs
  return {
    isOver: () => {
      core.clock.nowMs = todayMs - 2 * dayMs
    },
    letGo: async () => {
      core.clock.nowMs = todayMs
      const { records } = await core.handlers['audit.rotate']({ beforeMs: todayMs - 100 * dayMs })
      if (records === 0) throw new Error('nothing was let go')
    }
  }
}

/**
 * Sets of every kind: one that took the place of another, with a key that was used and a note why, a phrase, and
 * questions; a key that was shown with a reason, and a wrong PIN.
 */
export async function addRecovery(
  core: TestCore,
  credentialId: CredentialId,
  password: string
): Promise<void> {
  const { handlers } = core
  await handlers['recovery.setUp']({ kind: 'master-password', password })
  await handlers['recovery.setWay']({ proof: { kind: 'master-password', password }, way: pin })
  const add = async (draft: Partial<AddRecoverySet>) => {
    const base: AddRecoverySet = { credentialId: null, name: '', kind: 'keys', keys: [], waysBackIn: noWays }
    return (await handlers['recovery.add']({ ...base, ...draft })).id
  }
  const old = await add({ credentialId, keys: keysOf('OLD1-0001', 'OLD1-0002') })
  const waysBackIn = { ...noWays, support: 'help.example.com', mail: 'ada@example.com' }
  const keys = keysOf('AAAA-1111', 'BBBB-2222', 'Ünïcode 3 🦊')
  const id = await add({ credentialId, keys, waysBackIn, replaces: old })
  const [first, second] = core.recoverySets.get(id).keys
  if (first === undefined || second === undefined) throw new Error('no keys')
  await handlers['recovery.reveal']({ id: first.id, proof: pin, reason: 'lost phone', how: 'use' })
  await handlers['recovery.reveal']({ id: second.id, proof: pin, reason: 'to look', how: 'show' })
  const phrase = 'legal winner thank year wave sausage worth useful legal winner thank yellow'
  await add({ name: 'Example wallet', kind: 'phrase', keys: keysOf(phrase) })
  const questions = [{ text: 'Rex', label: 'First pet' }]
  const asked = await add({ name: 'Example bank', kind: 'questions', keys: questions })
  core.recoverySets.change({ id: asked, hasSecondCopy: true })
  await handlers['recovery.revealSet']({
    id: asked,
    proof: { ...pin, password: '000000' },
    reason: 'a guess'
  })
}

/** Switches the extra confirmation on; answers what a phone was given, in base32. */
export function turnOnConfirmation(core: TestCore): string {
  const secret = core.confirmation.begin().secret.replaceAll(' ', '')
  const code = new TOTP({ secret }).generate({ timestamp: core.clock.nowMs })
  const { kind } = core.confirmation.finish(code, { mode: 'every-unlock', days: 7 })
  if (kind !== 'on') throw new Error(`not on: ${kind}`)
  return secret
}

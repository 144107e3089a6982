import type { HandlersOf } from '../../shared/bridge/contract.ts'
import { readRecoveryText } from './read-recovery-text.ts'
import type { RecoveryReveals } from './recovery-reveals.ts'
import type { RecoverySets } from './recovery-sets.ts'
import type { RecoveryWays } from './ways.ts'

export const recoveryHandlers = (
  ways: RecoveryWays,
  sets: RecoverySets,
  reveals: RecoveryReveals
): HandlersOf<'recovery'> => ({
  'recovery.state': () => ways.state(),
  'recovery.setUp': (way) => ways.setUp(way),
  'recovery.setWay': ({ proof, way }) => ways.setWay(proof, way),
  'recovery.removeWay': ({ proof, kind }) => ways.removeWay(proof, kind),
  'recovery.read': ({ text }) => readRecoveryText(text),
  'recovery.list': ({ credentialId }) => sets.list(credentialId),
  'recovery.get': ({ id }) => sets.get(id),
  'recovery.add': async (draft) => ({ id: await sets.add(draft) }),
  'recovery.addKeys': ({ id, keys }) => sets.addKeys(id, keys),
  'recovery.change': (change) => sets.change(change),
  'recovery.erase': ({ id }) => sets.erase(id),
  'recovery.mark': (mark) => sets.mark(mark),
  'recovery.reveal': (asked) => reveals.reveal(asked),
  'recovery.revealSet': (asked) => reveals.revealSet(asked),
  'recovery.takeOut': (asked) => reveals.takeOut(asked)
})

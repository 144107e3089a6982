import type { CodeId } from '../../../src/shared/model/ids.ts'
import type { TestCore } from '../../support/core.ts'
import { fixed } from './fixed-vault.ts'
import { auditOf } from './open-vault.ts'
import type { Outcome, Scenario } from './scenarios.ts'
import { totp } from './totp.ts'

export const codeOf = (core: TestCore, name: string = fixed.code): CodeId => {
  const code = core.codes.list().find(({ issuer }) => issuer === name)
  if (code === undefined) throw new Error('the code is gone')
  return code.id
}

/** A reveal or copy that was shown has its record on the disk; one that has none was not shown. */
export const isRecorded = (record: string) => (core: TestCore, outcome: Outcome) =>
  outcome === 'done' && !auditOf(core).records.has(record) ? [`shown without a record: ${record}`] : []

/** The codes of a counter that a person has seen in one try: none may come again. */
const seen = new Set<string>()

/** What is done with codes, and is to be whole in both files. */
export const codeScenarios: Scenario[] = [
  {
    name: 'making a code of a counter',
    from: 'unlocked',
    run: async ({ core, call }) => {
      seen.clear()
      const id = codeOf(core, fixed.counted)
      const reply = await call('codes.makeNext', { id })
      if (!reply.ok) return { refused: reply.code }
      const { code, counter } = reply.value as { code: string; counter: number }
      seen.add(code)
      // A counter is to a counter-based code what the number of the period is to others.
      return code === totp(fixed.countedSeed, counter * 30_000) ? 'done' : { refused: 'another code' }
    },
    checkReopened: (core, outcome) => {
      const words = isRecorded(`code-made ${fixed.counted}`)(core, outcome)
      const { code } = core.codes.makeNext(codeOf(core, fixed.counted))
      return seen.has(code) ? [...words, 'the same code twice'] : words
    }
  },
  {
    // The seed is sealed anew, beside the new label.
    name: 'changing the label of a code, in both files',
    from: 'unlocked',
    run: async ({ core, call }) => {
      const reply = await call('codes.change', { id: codeOf(core), account: 'changed' })
      return reply.ok ? 'done' : { refused: reply.code }
    },
    checkReopened: (core, outcome) => {
      const isChanged = core.codes.get(codeOf(core)).account === 'changed'
      return outcome === 'done' && !isChanged ? ['the new label is gone'] : []
    }
  },
  {
    name: 'erasing a code, in both files',
    from: 'unlocked',
    run: async ({ core, call }) => {
      const [code] = core.codes.listTrashed()
      if (code === undefined) return 'done'
      const reply = await call('codes.erase', { id: code.id })
      return reply.ok ? 'done' : { refused: reply.code }
    },
    checkReopened: (core, outcome) =>
      outcome === 'done' && core.codes.listTrashed().length > 0 ? ['the erased code is back'] : []
  }
]

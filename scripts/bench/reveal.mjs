// Run by `npm run bench:reveal`.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defaultCost } from '../../src/main/crypto/password-hash.ts'
import { recoveryKeysMax } from '../../src/shared/rules/limits.ts'
import { confirmKit, makeCore } from '../../tests/support/core.ts'
import { figure, median, progress, quantile } from './report.mjs'

const runs = Number(process.argv[2] ?? 25)
const proof = { kind: 'pin', password: '135790' }
const waysBackIn = { support: '', mail: '', phone: '', notes: '' }

const scratch = mkdtempSync(join(tmpdir(), 'latchkey-bench-'))
try {
  const core = makeCore({ profileFolder: join(scratch, 'profile') })
  // As on a person's machine: the cost that new ways have there.
  core.vault.options.passwordCost = () => Promise.resolve(defaultCost)
  await core.vault.create(true, undefined)
  confirmKit(core)
  await core.handlers['recovery.setUp'](proof)
  progress(`reveal: ${runs} times one key, and ${recoveryKeysMax} at once`)
  const { keys, id } = await addSet(core)
  const one = await measure(core, (n) =>
    core.handlers['recovery.reveal']({ id: keys[n % keys.length].id, proof, reason: 'a test', how: 'show' })
  )
  const all = await measure(core, () => core.handlers['recovery.revealSet']({ id, proof, reason: 'a test' }))
  for (const [name, { hash, rest }] of [
    ['one recovery key', one],
    [`${recoveryKeysMax} recovery keys at once`, all]
  ]) {
    figure({
      name: `${name}: from the right proof to shown, beside the password hash`,
      value: median(rest),
      unit: 'ms',
      reference: median(hash),
      runs
    })
    figure({ name: `${name}: the same, 95 of 100`, value: quantile(rest, 0.95), unit: 'ms', runs })
  }
  core.vault.lock()
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
// The thread that measures passwords would keep the program waiting.
process.exit()

async function addSet(core) {
  const keys = Array.from({ length: recoveryKeysMax }, (_, n) => ({ text: `KEY-${n}-ABCD-EFGH`, label: '' }))
  const draft = { credentialId: null, name: 'A bench', kind: 'keys', keys, waysBackIn }
  const { id } = await core.handlers['recovery.add'](draft)
  return core.recoverySets.get(id)
}

/** The system's own question who is there comes right behind the password: that moment parts the two. */
async function measure(core, reveal) {
  const times = { hash: [], rest: [] }
  for (let n = -2; n < runs; n++) {
    let provenMs = 0
    core.person.asked = () => {
      provenMs = performance.now()
      return Promise.resolve('confirmed')
    }
    const startMs = performance.now()
    const { kind } = await reveal(Math.abs(n))
    const endMs = performance.now()
    if (kind !== 'shown') throw new Error(`not shown: ${kind}`)
    // The first ones load what the others have.
    if (n < 0) continue
    times.hash.push(provenMs - startMs)
    times.rest.push(endMs - provenMs)
  }
  return times
}

import {
  defaultCost,
  hashPassword,
  passwordBytes,
  passwordSaltLength,
  type PasswordHashCost
} from './password-hash.ts'
import { randomSalt } from './random.ts'

/** What opening a vault may cost its owner on this machine, in milliseconds: somebody who guesses pays it each time. */
const aimMs = 600
const limitMs = 1000
/** The floor of what is accepted, RFC 9106's second choice; a slot is never made below it, however slow the machine. */
const floor: PasswordHashCost = { memoryKiB: 64 * 1024, passes: 3, lanes: 4 }
const mostPasses = 16

/**
 * The cost for new slots on this machine: the default's memory with as many passes as fit into 0.6 s. Where even
 * three passes take more than a second, half or a quarter of the memory. `hashMs` times one hash; a test's own may
 * tell any time.
 */
export async function calibratedCost(
  hashMs: (cost: PasswordHashCost) => Promise<number>
): Promise<PasswordHashCost> {
  let cost = defaultCost
  for (;;) {
    const took = await hashMs(cost)
    if (took > limitMs && cost.memoryKiB > floor.memoryKiB) {
      cost = { ...cost, memoryKiB: cost.memoryKiB / 2 }
      continue
    }
    const passes = Math.floor((aimMs / took) * cost.passes)
    return { ...cost, passes: Math.min(Math.max(passes, floor.passes), mostPasses) }
  }
}

/** Times a real hash of this machine, twice: the first also pays for fetching the memory. The better one counts. */
export function realHashMs(monotonicMs: () => number): (cost: PasswordHashCost) => Promise<number> {
  const once = async (cost: PasswordHashCost): Promise<number> => {
    using password = passwordBytes('calibration')
    const start = monotonicMs()
    const hash = await hashPassword(password, randomSalt(passwordSaltLength), cost)
    hash.wipe()
    return monotonicMs() - start
  }
  return async (cost) => Math.min(await once(cost), await once(cost))
}

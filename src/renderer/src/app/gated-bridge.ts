import type { CallName } from '../../../shared/bridge/channels.ts'
import { errorCodeOf } from '../text/error-text.ts'
import type { ErrorCode } from '../../../shared/bridge/errors.ts'
import type { Bridge } from '../bridge.ts'

/** What must be done by the person before a call can go on; resolves to whether it was. */
export type Gate = () => Promise<boolean>

/** Asked for by the clock, not by a person: nothing may open by itself because of these. */
const neverGated: readonly CallName[] = [
  'codes.live',
  'intake.live',
  'codes.list',
  'credentials.list',
  'typed.keep'
]

/**
 * A bridge whose calls wait at a gate instead of failing: what stopped one with a gate's code opens it, and the same
 * call is made again once the person is through. What was typed for it stays where it is in the meantime.
 */
export function gatedBridge(bridge: Bridge, gates: Partial<Record<ErrorCode, Gate>>): Bridge {
  const call: Bridge['call'] = async (name, ...input) => {
    for (;;) {
      try {
        return await bridge.call(name, ...input)
      } catch (error) {
        const gate = neverGated.includes(name) ? undefined : gates[errorCodeOf(error)]
        if (gate === undefined || !(await gate())) throw error
      }
    }
  }
  return { call, on: bridge.on.bind(bridge) }
}

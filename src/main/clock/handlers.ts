import type { HandlersOf } from '../../shared/bridge/contract.ts'
import type { Clock } from './clock.ts'

export const clockHandlers = (clock: Clock): HandlersOf<'clock'> => ({
  'clock.state': () => clock.state(),
  'clock.measure': ({ id, codes }) => clock.measure(id, codes),
  'clock.check': () => clock.check()
})

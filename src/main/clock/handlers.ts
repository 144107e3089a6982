import type { HandlersOf } from '../../shared/bridge/contract.ts'

export const clockHandlers = (offsetSeconds: () => number): HandlersOf<'clock'> => ({
  'clock.state': () => ({ synchronised: 'unknown', jump: null, offsetSeconds: offsetSeconds() }),
  'clock.measure': () => ({ kind: 'not-found' }),
  'clock.check': () => ({ kind: 'no-answer' })
})

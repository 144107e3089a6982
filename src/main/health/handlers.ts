import type { HandlersOf } from '../../shared/bridge/contract.ts'
import type { Health } from './health.ts'

export const healthHandlers = (health: Health): HandlersOf<'health'> => ({
  'health.report': () => health.report(),
  'health.exclude': (exclusion) => health.exclude(exclusion),
  'health.checkService': () => health.checkService(),
  'health.checkFile': () => health.checkFile(),
  'health.stopCheck': () => health.stopCheck(),
  'health.losable': () => health.losable(),
  'health.simulate': ({ lost }) => health.simulate(lost)
})

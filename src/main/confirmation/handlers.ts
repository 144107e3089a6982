import type { HandlersOf } from '../../shared/bridge/contract.ts'
import type { Confirmation } from './confirmation.ts'

export const confirmationHandlers = (
  confirmation: Confirmation
): Omit<HandlersOf<'confirmation'>, 'confirmation.printCodes'> => ({
  'confirmation.state': () => confirmation.state(),
  'confirmation.begin': () => confirmation.begin(),
  'confirmation.finish': ({ code, mode, days }) => confirmation.finish(code, { mode, days }),
  'confirmation.enter': ({ code }) => confirmation.enter(code),
  'confirmation.change': (change) => confirmation.change(change),
  'confirmation.newCodes': ({ code }) => confirmation.newCodes(code)
})

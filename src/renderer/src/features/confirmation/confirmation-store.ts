import { createStore, type StoreApi } from 'zustand'
import type { Input, Output } from '../../../../shared/bridge/contract.ts'
import type { ConfirmationState } from '../../../../shared/model/confirmation.ts'
import type { Bridge } from '../../bridge.ts'
import { storeContext } from '../../ui/store-context.ts'

/** The vault's extra confirmation. SECURITY: codes, the phone's key and backup codes pass through and are not kept. */
export interface ConfirmationStore {
  /** Undefined until main has answered. */
  state: ConfirmationState | undefined
  load: () => Promise<void>
  begin: () => Promise<Output<'confirmation.begin'>>
  finish: (input: Input<'confirmation.finish'>) => Promise<Output<'confirmation.finish'>>
  change: (input: Input<'confirmation.change'>) => Promise<Output<'confirmation.change'>>
  newCodes: (code: string) => Promise<Output<'confirmation.newCodes'>>
  /** Puts the codes that are shown on paper; resolves to whether something was printed. */
  print: (backupCodes: readonly string[]) => Promise<boolean>
}

export function createConfirmationStore(bridge: Bridge): StoreApi<ConfirmationStore> {
  return createStore((set, get) => {
    /** What it is like afterwards, also where a code was refused: a used code or a drift is part of it. */
    async function andLoad<T>(answer: Promise<T>): Promise<T> {
      try {
        return await answer
      } finally {
        await get().load()
      }
    }
    return {
      state: undefined,
      async load() {
        set({ state: await bridge.call('confirmation.state') })
      },
      begin: () => bridge.call('confirmation.begin'),
      finish: (input) => andLoad(bridge.call('confirmation.finish', input)),
      change: (input) => andLoad(bridge.call('confirmation.change', input)),
      newCodes: (code) => andLoad(bridge.call('confirmation.newCodes', { code })),
      async print(backupCodes) {
        const { printed } = await bridge.call('confirmation.printCodes', { backupCodes: [...backupCodes] })
        return printed
      }
    }
  })
}

export const [ConfirmationContext, useConfirmation] = storeContext<ConfirmationStore>()

import { createStore, type StoreApi } from 'zustand'
import type { Output } from '../../../../shared/bridge/contract.ts'
import type { ErrorCode } from '../../../../shared/bridge/errors.ts'
import type { BackupState } from '../../../../shared/model/backup.ts'
import type { Bridge } from '../../bridge.ts'
import { errorCodeOf } from '../../text/error-text.ts'
import { storeContext } from '../../ui/store-context.ts'

/** What main says of the backups, and what can be asked of it. The backup password passes through, and is not kept. */
export interface BackupStore {
  /** Undefined until it was asked for. */
  state: BackupState | undefined
  failure: ErrorCode | undefined
  connect: () => () => void
  load: () => Promise<void>
  make: () => Promise<Output<'backup.make'>>
  chooseFolder: () => Promise<Output<'backup.chooseFolder'>>
  useDefaultFolder: () => Promise<void>
  setPassword: (password: string | null) => Promise<void>
}

export function createBackupStore(bridge: Bridge): StoreApi<BackupStore> {
  return createStore((set, get) => {
    /** What the call answers, once what is on the screen is true again. */
    async function thenLoad<T>(call: Promise<T>): Promise<T> {
      const answer = await call
      await get().load()
      return answer
    }
    return {
      state: undefined,
      failure: undefined,

      connect: () =>
        bridge.on('backup.stateChanged', (state) => {
          set({ state, failure: undefined })
        }),

      async load() {
        try {
          set({ state: await bridge.call('backup.state'), failure: undefined })
        } catch (error) {
          set({ failure: errorCodeOf(error) })
        }
      },

      make: () => thenLoad(bridge.call('backup.make')),
      chooseFolder: () => thenLoad(bridge.call('backup.chooseFolder')),
      useDefaultFolder: () => thenLoad(bridge.call('backup.useDefaultFolder')),
      setPassword: (password) => thenLoad(bridge.call('backup.setPassword', { password }))
    }
  })
}

export const [BackupContext, useBackup] = storeContext<BackupStore>()

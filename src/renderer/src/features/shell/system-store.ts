import { createStore, type StoreApi } from 'zustand'
import type { Output } from '../../../../shared/bridge/contract.ts'
import type { SystemState } from '../../../../shared/model/system.ts'
import type { Bridge } from '../../bridge.ts'
import { storeContext } from '../../ui/store-context.ts'

export interface SystemStore {
  /** Undefined until main has told it. */
  system: SystemState | undefined
  connect: () => () => void
  /** Whether Latchkey starts with the system from now on. */
  setStart: (withSystem: boolean) => Promise<void>
  checkShortcut: (shortcut: string) => Promise<Output<'shell.checkShortcut'>['kind']>
  showQuick: () => Promise<void>
  /** Lets this window be captured for some seconds, on record. */
  allowCapture: () => Promise<void>
  endCapture: () => Promise<void>
}

/** What of the desktop around the window Latchkey can use; the same while the vault is locked. */
export function createSystemStore(bridge: Bridge): StoreApi<SystemStore> {
  return createStore((set) => {
    // The answer to a question may be older than what was told meanwhile.
    let told = 0
    async function ask(): Promise<void> {
      const before = told
      const system = await bridge.call('shell.system')
      if (told === before) set({ system })
    }
    return {
      system: undefined,
      connect() {
        const stop = bridge.on('shell.systemChanged', (system) => {
          told += 1
          set({ system })
        })
        // Without an answer nothing is said of the desktop: no row claims what nobody knows.
        ask().catch(() => undefined)
        return stop
      },
      async setStart(withSystem) {
        await bridge.call('shell.setStart', { withSystem })
        await ask()
      },
      async allowCapture() {
        await bridge.call('shell.allowCapture')
      },
      async endCapture() {
        await bridge.call('shell.endCapture')
      },
      async checkShortcut(shortcut) {
        const { kind } = await bridge.call('shell.checkShortcut', { shortcut })
        return kind
      },
      async showQuick() {
        await bridge.call('shell.showQuick')
      }
    }
  })
}

export const [SystemContext, useSystem] = storeContext<SystemStore>()

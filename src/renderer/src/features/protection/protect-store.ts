import { createStore, type StoreApi } from 'zustand'
import type { VaultState } from '../../../../shared/model/vault.ts'
import { storeContext } from '../../ui/store-context.ts'
import type { ProtectMode } from './protect-modes.ts'

type Unlocked = Extract<VaultState, { kind: 'unlocked' }>

/** Which change of what opens the vault is being made, with the vault as it was when it was begun. */
export interface ProtectStore {
  asked: { mode: ProtectMode; vault: Pick<Unlocked, 'protection' | 'openedWithKit'> } | undefined
  ask: (mode: ProtectMode, vault: Pick<Unlocked, 'protection' | 'openedWithKit'>) => void
  close: () => void
}

export function createProtectStore(): StoreApi<ProtectStore> {
  return createStore((set) => ({
    asked: undefined,
    ask(mode, { protection, openedWithKit }) {
      set({ asked: { mode, vault: { protection, openedWithKit } } })
    },
    close() {
      set({ asked: undefined })
    }
  }))
}

export const [ProtectContext, useProtect] = storeContext<ProtectStore>()

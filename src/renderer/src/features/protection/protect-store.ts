import { createStore, type StoreApi } from 'zustand'
import type { VaultState } from '../../../../shared/model/vault.ts'
import { storeContext } from '../../ui/store-context.ts'
import type { ProtectMode } from './protect-modes.ts'

type AskedOf = Pick<Extract<VaultState, { kind: 'unlocked' }>, 'protection' | 'openedWithKit' | 'hasKeyFile'>

/** Which change of what opens the vault is being made, with the vault as it was when it was begun. */
export interface ProtectStore {
  asked: { mode: ProtectMode; vault: AskedOf } | undefined
  ask: (mode: ProtectMode, vault: AskedOf) => void
  close: () => void
}

export function createProtectStore(): StoreApi<ProtectStore> {
  return createStore((set) => ({
    asked: undefined,
    ask(mode, { protection, openedWithKit, hasKeyFile }) {
      set({ asked: { mode, vault: { protection, openedWithKit, hasKeyFile } } })
    },
    close() {
      set({ asked: undefined })
    }
  }))
}

export const [ProtectContext, useProtect] = storeContext<ProtectStore>()

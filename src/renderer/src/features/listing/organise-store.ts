import { createStore, type StoreApi } from 'zustand'
import type { Input } from '../../../../shared/bridge/contract.ts'
import type { CredentialId, FolderId } from '../../../../shared/model/ids.ts'
import type { Folder } from '../../../../shared/model/listing.ts'
import type { Bridge } from '../../bridge.ts'
import { storeContext } from '../../ui/store-context.ts'

/** A question about folders or about several items, over the page. */
export type OrganiseDialog =
  | { kind: 'new-folder'; parentId: FolderId | null }
  | { kind: 'rename-folder' | 'move-folder' | 'remove-folder'; folder: Folder }
  | { kind: 'tags' | 'move' | 'export'; ids: readonly CredentialId[] }

/** Puts items in order: folders, tags, favourites, the trash. */
export interface OrganiseStore {
  dialog: OrganiseDialog | undefined
  /** Items that are being dragged within the page. */
  dragged: readonly CredentialId[]
  ask: (dialog: OrganiseDialog) => void
  close: () => void
  drag: (ids: readonly CredentialId[]) => void
  organise: (change: Input<'credentials.organise'>) => Promise<void>
  trashMany: (ids: readonly CredentialId[]) => Promise<void>
  saveFolder: (folder: Input<'folders.save'>) => Promise<void>
  removeFolder: (id: FolderId) => Promise<void>
  /** False where the person closed the system's dialog. */
  exportChosen: (ids: readonly CredentialId[], format: 'json' | 'csv') => Promise<boolean>
}

export function createOrganiseStore(bridge: Bridge): StoreApi<OrganiseStore> {
  return createStore((set) => ({
    dialog: undefined,
    dragged: [],
    ask(dialog) {
      set({ dialog })
    },
    close() {
      set({ dialog: undefined })
    },
    drag(dragged) {
      set({ dragged })
    },
    organise: (change) => bridge.call('credentials.organise', change),
    trashMany: (ids) => bridge.call('credentials.trashMany', { ids: [...ids] }),
    async saveFolder(folder) {
      await bridge.call('folders.save', folder)
    },
    removeFolder: (id) => bridge.call('folders.remove', { id }),
    async exportChosen(ids, format) {
      return (await bridge.call('credentials.exportChosen', { ids: [...ids], format })).saved
    }
  }))
}

export const [OrganiseContext, useOrganise] = storeContext<OrganiseStore>()

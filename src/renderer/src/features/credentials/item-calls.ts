import { createStore, type StoreApi } from 'zustand'
import type { Input, Output } from '../../../../shared/bridge/contract.ts'
import type { CredentialId, FieldId } from '../../../../shared/model/ids.ts'
import type { Bridge } from '../../bridge.ts'
import { storeContext } from '../../ui/store-context.ts'
import type { Looked } from '../../ui/use-short-look.ts'

/** What can be done with one credential and its earlier versions. It keeps nothing: what a call brings goes to who asked. */
export interface ItemCalls {
  /** SECURITY: for `useShortLook` alone, which keeps it out of React. */
  reveal: (place: Input<'credentials.reveal'>) => Promise<Looked<string>>
  copy: (place: Input<'credentials.copy'>) => Promise<void>
  openWebsite: (id: CredentialId, field?: FieldId) => Promise<boolean>
  setFavourite: (id: CredentialId, isFavourite: boolean) => Promise<void>
  versions: (id: CredentialId) => Promise<Output<'credentials.versions'>>
  compare: (id: CredentialId, revision: number) => Promise<Output<'credentials.compare'>>
  restoreVersion: (
    version: Input<'credentials.restoreVersion'>
  ) => Promise<Output<'credentials.restoreVersion'>>
  formerPasswords: (id: CredentialId) => Promise<Output<'credentials.formerPasswords'>>
  /** SECURITY: the password goes to main and what comes back is only how hard it is to guess. */
  strength: (password: string, words: string[]) => Promise<Output<'generator.strength'>>
  get: (id: CredentialId) => Promise<Output<'credentials.get'>>
  undo: () => Promise<Output<'undo.run'>>
}

export function createItemCalls(bridge: Bridge): StoreApi<ItemCalls> {
  return createStore(() => ({
    async reveal(place) {
      const { value, hidesAfterMs } = await bridge.call('credentials.reveal', place)
      return { value, shownMs: hidesAfterMs }
    },
    copy: (place) => bridge.call('credentials.copy', place),
    openWebsite: async (id, field) =>
      (await bridge.call('credentials.openWebsite', field === undefined ? { id } : { id, field })).opened,
    setFavourite: (id, isFavourite) => bridge.call('credentials.organise', { ids: [id], isFavourite }),
    versions: (id) => bridge.call('credentials.versions', { id }),
    compare: (id, revision) => bridge.call('credentials.compare', { id, revision }),
    restoreVersion: (version) => bridge.call('credentials.restoreVersion', version),
    formerPasswords: (id) => bridge.call('credentials.formerPasswords', { id }),
    strength: (password, words) => bridge.call('generator.strength', { password, words }),
    get: (id) => bridge.call('credentials.get', { id }),
    undo: () => bridge.call('undo.run')
  }))
}

export const [ItemCallsContext, useItemCalls] = storeContext<ItemCalls>()

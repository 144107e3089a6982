import { createStore, type StoreApi } from 'zustand'
import type { ErrorCode } from '../../../../shared/bridge/errors.ts'
import type { CredentialDetail } from '../../../../shared/model/credential.ts'
import type { CredentialId } from '../../../../shared/model/ids.ts'
import type { DuplicateGroup } from '../../../../shared/model/listing.ts'
import type { Bridge } from '../../bridge.ts'
import { errorCodeOf } from '../../text/error-text.ts'
import { storeContext } from '../../ui/store-context.ts'

/** Items that seem to be one and the same. */
export interface DuplicatesStore {
  /** Undefined until they were looked for. */
  groups: readonly DuplicateGroup[] | undefined
  failure: ErrorCode | undefined
  /** The ones that are about to be merged. */
  merging: DuplicateGroup | undefined
  connect: () => () => void
  load: () => Promise<void>
  ask: (group: DuplicateGroup | undefined) => void
  merge: (keep: CredentialId, others: CredentialId[]) => Promise<CredentialDetail>
}

export function createDuplicatesStore(bridge: Bridge): StoreApi<DuplicatesStore> {
  /** Two changes in a row ask twice: only what was asked last is shown. */
  let asked = 0
  return createStore((set, get) => ({
    groups: undefined,
    failure: undefined,
    merging: undefined,
    connect: () =>
      bridge.on('credentials.changed', () => {
        // Looking for them costs a walk through everything: only where somebody has asked for it.
        if (get().groups !== undefined) void get().load()
      }),
    async load() {
      const mine = ++asked
      try {
        const groups = await bridge.call('credentials.duplicates')
        if (mine === asked) set({ groups, failure: undefined })
      } catch (error) {
        if (mine === asked) set({ failure: errorCodeOf(error) })
      }
    },
    ask(merging) {
      set({ merging })
    },
    merge: (keep, others) => bridge.call('credentials.merge', { keep, others })
  }))
}

export const [DuplicatesContext, useDuplicates] = storeContext<DuplicatesStore>()

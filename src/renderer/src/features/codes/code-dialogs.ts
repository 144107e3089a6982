import { createStore, type StoreApi } from 'zustand'
import type { Output } from '../../../../shared/bridge/contract.ts'
import type { BatchExport, QrModules } from '../../../../shared/model/code.ts'
import type { CodeId } from '../../../../shared/model/ids.ts'
import type { Bridge } from '../../bridge.ts'
import { storeContext } from '../../ui/store-context.ts'

/** Ways to take one code elsewhere. */
export type TakeWay = 'qr' | 'uri' | 'secret' | 'print'

export type CodeDialog =
  | { kind: 'edit' | 'remove' | 'find-counter'; id: CodeId }
  | { kind: 'take'; way: TakeWay; id: CodeId }
  | { kind: 'export' }

/** Which dialog about codes is open. SECURITY: what a call brings goes to the dialog that asked and nowhere else. */
export interface CodeDialogs {
  dialog: CodeDialog | undefined
  open: (dialog: CodeDialog) => void
  close: () => void
  /** The codes were locked: what shows a secret, or is about to, goes; what is being typed stays. */
  closeSecrets: () => void
  showQr: (id: CodeId) => Promise<QrModules>
  copyUri: (id: CodeId) => Promise<void>
  copySecret: (id: CodeId) => Promise<void>
  print: (id: CodeId) => Promise<Output<'codes.print'>>
  exportBatch: (ids: CodeId[]) => Promise<BatchExport>
}

export function createCodeDialogs(bridge: Bridge): StoreApi<CodeDialogs> {
  return createStore((set, get) => ({
    dialog: undefined,
    open(dialog) {
      set({ dialog })
    },
    close() {
      set({ dialog: undefined })
    },
    closeSecrets() {
      const kind = get().dialog?.kind
      if (kind === 'take' || kind === 'export') set({ dialog: undefined })
    },
    showQr: (id) => bridge.call('codes.showQr', { id }),
    copyUri: (id) => bridge.call('codes.copyUri', { id }),
    copySecret: (id) => bridge.call('codes.copySecret', { id }),
    print: (id) => bridge.call('codes.print', { id }),
    exportBatch: (ids) => bridge.call('codes.exportBatch', { ids })
  }))
}

export const [CodeDialogsContext, useCodeDialogs] = storeContext<CodeDialogs>()

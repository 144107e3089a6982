import { createStore, type StoreApi } from 'zustand'
import type { Input, Output } from '../../../../shared/bridge/contract.ts'
import type { ErrorCode } from '../../../../shared/bridge/errors.ts'
import type { BackupFile, BackupFileName, BackupProblem } from '../../../../shared/model/backup.ts'
import type { Bridge } from '../../bridge.ts'
import { errorCodeOf } from '../../text/error-text.ts'
import { storeContext } from '../../ui/store-context.ts'

type Answer = Output<'backup.restore'>
export type InspectedFile = Extract<Output<'backup.inspect'>, { kind: 'backup' }>
export type RestoreRefusal = Exclude<Answer, { kind: 'restored' }> | { kind: 'stopped'; code: ErrorCode }

/** Where the way from a backup to an open vault stands. */
export type RestorePhase =
  | { kind: 'closed' }
  | {
      kind: 'choosing'
      files: readonly BackupFile[]
      problem: BackupProblem | ErrorCode | undefined
      busy: boolean
    }
  | { kind: 'asking'; backup: InspectedFile; refusal: RestoreRefusal | undefined; busy: boolean }
  | { kind: 'done'; records: number; setAside: string | null }

/** Everything about restoring, in whatever state the vault is. What opens the backup passes through, and is not kept. */
export interface RestoreStore {
  phase: RestorePhase
  /** How many vaults were restored since the start: what is kept of one must not be shown with the next. */
  restored: number
  /** Begins with the list of backups that are found, or with one of them. */
  open: (file?: BackupFileName) => Promise<void>
  /** Looks into one of the list, or asks for a file. */
  inspect: (file?: BackupFileName) => Promise<void>
  restore: (how: Omit<Input<'backup.restore'>, 'token'>) => Promise<void>
  close: () => void
}

export function createRestoreStore(bridge: Bridge): StoreApi<RestoreStore> {
  return createStore((set, get) => {
    /** Answers to a way that was closed in the meantime are dropped by its number. */
    let turn = 0
    const choosing = (part: Partial<Extract<RestorePhase, { kind: 'choosing' }>>) => {
      const { phase } = get()
      const before = phase.kind === 'choosing' ? phase : { files: [], problem: undefined, busy: false }
      set({ phase: { ...before, kind: 'choosing', ...part } })
    }
    const list = async () => {
      const mine = turn
      try {
        const { files } = await bridge.call('backup.state')
        if (turn === mine) choosing({ files })
      } catch (error) {
        if (turn === mine) choosing({ problem: errorCodeOf(error) })
      }
    }
    return {
      phase: { kind: 'closed' },
      restored: 0,

      async open(file) {
        turn += 1
        choosing({ files: [], problem: undefined, busy: false })
        await (file === undefined ? list() : get().inspect(file))
      },

      async inspect(file) {
        const mine = turn
        choosing({ problem: undefined, busy: true })
        try {
          const found = await bridge.call('backup.inspect', file === undefined ? {} : { file })
          if (turn !== mine) return
          if (found.kind === 'backup') {
            set({ phase: { kind: 'asking', backup: found, refusal: undefined, busy: false } })
            return
          }
          choosing({ problem: found.kind === 'problem' ? found.problem : undefined, busy: false })
        } catch (error) {
          if (turn !== mine) return
          choosing({ problem: errorCodeOf(error), busy: false })
        }
        // Begun with one that cannot be used: the others are offered.
        const { phase } = get()
        if (phase.kind === 'choosing' && phase.files.length === 0) await list()
      },

      async restore(how) {
        const { phase } = get()
        if (phase.kind !== 'asking' || phase.busy) return
        set({ phase: { ...phase, refusal: undefined, busy: true } })
        const refuse = (refusal: RestoreRefusal) => {
          set({ phase: { ...phase, refusal, busy: false } })
        }
        try {
          const answer = await bridge.call('backup.restore', { ...how, token: phase.backup.token })
          if (answer.kind === 'restored') {
            const { records, setAside } = answer
            set({ phase: { kind: 'done', records, setAside }, restored: get().restored + 1 })
          } else refuse(answer)
        } catch (error) {
          refuse({ kind: 'stopped', code: errorCodeOf(error) })
        }
      },

      close() {
        const { phase } = get()
        // What has begun goes on in main; closing would only hide how it ends.
        if (phase.kind === 'asking' && phase.busy) return
        turn += 1
        set({ phase: { kind: 'closed' } })
      }
    }
  })
}

export const [RestoreContext, useRestore] = storeContext<RestoreStore>()

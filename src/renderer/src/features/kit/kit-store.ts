import { createStore, type StoreApi } from 'zustand'
import type { Input, Output } from '../../../../shared/bridge/contract.ts'
import type { KitSheet } from '../../../../shared/model/vault.ts'
import type { Bridge } from '../../bridge.ts'
import { storeContext } from '../../ui/store-context.ts'

/** Where the way to a kit on paper stands. SECURITY: the sheet is in the phases that show it and nowhere else. */
export type KitPhase =
  | { kind: 'closed' }
  | { kind: 'asking' }
  | { kind: 'sheet'; sheet: KitSheet; olderBackups: number }
  | { kind: 'typing'; sheet: KitSheet; olderBackups: number; different: readonly number[]; busy: boolean }
  | { kind: 'making'; why: 'gone' | 'wanted' }
  | { kind: 'testing' }

export interface KitStore {
  phase: KitPhase
  /** Whether something waits to be saved until the kit is confirmed. */
  isAwaited: boolean
  /** Puts the kit before the person; resolves to whether they have proven that it is on paper. */
  ask: (forSaving?: boolean) => Promise<boolean>
  type: () => void
  showAgain: () => void
  confirm: (answers: Input<'vault.confirmKit'>['answers']) => Promise<void>
  wantNew: () => void
  makeNew: (current: string | undefined) => Promise<Output<'vault.makeKit'>>
  wantTest: () => void
  test: (kit: string) => Promise<Output<'vault.testKit'>>
  /** Has main make the emergency page; with the kit on it for as long as that is shown. */
  makePage: (to: Input<'vault.makeEmergencyPage'>['to']) => Promise<Output<'vault.makeEmergencyPage'>>
  close: () => void
}

export function createKitStore(bridge: Bridge): StoreApi<KitStore> {
  return createStore((set, get) => {
    /** Everybody who waits for a confirmed kit; two saves at once are answered together. */
    let waiting: ((confirmed: boolean) => void)[] = []
    const finish = (confirmed: boolean) => {
      const answered = waiting
      waiting = []
      set({ phase: { kind: 'closed' }, isAwaited: false })
      for (const answer of answered) answer(confirmed)
    }
    const show = async (olderBackups: number) => {
      const sheet = await bridge.call('vault.showKit')
      if (get().phase.kind === 'closed') return
      set({
        phase: sheet === null ? { kind: 'making', why: 'gone' } : { kind: 'sheet', sheet, olderBackups }
      })
    }
    return {
      phase: { kind: 'closed' },
      isAwaited: false,

      async ask(forSaving = false) {
        const answer = new Promise<boolean>((resolve) => waiting.push(resolve))
        if (forSaving) set({ isAwaited: true })
        if (get().phase.kind === 'closed') {
          set({ phase: { kind: 'asking' } })
          try {
            await show(0)
          } catch (error) {
            finish(false)
            throw error
          }
        }
        return answer
      },

      type() {
        const { phase } = get()
        if (phase.kind === 'sheet') set({ phase: { ...phase, kind: 'typing', different: [], busy: false } })
      },
      showAgain() {
        const { phase } = get()
        if (phase.kind !== 'typing') return
        const { sheet, olderBackups } = phase
        set({ phase: { kind: 'sheet', sheet, olderBackups } })
      },

      async confirm(answers) {
        const { phase } = get()
        if (phase.kind !== 'typing' || phase.busy) return
        set({ phase: { ...phase, busy: true } })
        try {
          const answer = await bridge.call('vault.confirmKit', { answers })
          if (answer.kind === 'confirmed') finish(true)
          else if (answer.kind === 'gone') set({ phase: { kind: 'making', why: 'gone' } })
          else set({ phase: { ...phase, different: answer.groups, busy: false } })
        } catch (error) {
          set({ phase: { ...phase, busy: false } })
          throw error
        }
      },

      wantNew() {
        set({ phase: { kind: 'making', why: 'wanted' } })
      },
      async makeNew(current) {
        const made = await bridge.call('vault.makeKit', current === undefined ? {} : { current })
        if (made.kind === 'changed') await show(made.olderBackups)
        return made
      },

      wantTest() {
        set({ phase: { kind: 'testing' } })
      },
      test: (kit) => bridge.call('vault.testKit', { kit }),

      makePage: (to) => bridge.call('vault.makeEmergencyPage', { to }),

      close() {
        finish(false)
      }
    }
  })
}

export const [KitContext, useKit] = storeContext<KitStore>()

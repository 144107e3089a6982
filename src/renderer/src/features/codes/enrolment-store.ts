import { createStore, type StoreApi } from 'zustand'
import type { CodeSummary } from '../../../../shared/model/code.ts'
import type { CodeId } from '../../../../shared/model/ids.ts'
import type { Bridge } from '../../bridge.ts'
import { storeContext } from '../../ui/store-context.ts'
import { missingOf, type Missing } from './unfinished.ts'

/** One code and the question it is at. `refused` explains; it is no question of its own. */
export interface EnrolmentStep {
  code: CodeSummary
  question: Missing
}

/**
 * After a code was saved: did the site take it, and what became of the recovery keys. Each answer is on disk before
 * the next question; leaving loses nothing, what is open stays among the unfinished.
 */
export interface Enrolment {
  step: EnrolmentStep | undefined
  /** How many codes come after this one. */
  left: number
  /** Asks about those of these codes that have something open, one after the other. */
  ask: (ids: readonly CodeId[]) => Promise<void>
  accepted: () => Promise<void>
  refused: () => Promise<void>
  tryAgain: () => void
  recovery: (answer: 'stored' | 'none') => Promise<void>
  /** Leaves this code for later and goes on to the next. */
  skip: () => void
  close: () => void
}

export function createEnrolment(bridge: Bridge): StoreApi<Enrolment> {
  return createStore((set, get) => {
    let queue: CodeSummary[] = []
    const next = () => {
      const [code, ...rest] = queue
      queue = rest
      const question = code && missingOf(code)
      set({
        step: code === undefined || question === undefined ? undefined : { code, question },
        left: rest.length
      })
    }
    async function answer(part: Partial<Pick<CodeSummary, 'verification' | 'recovery'>>) {
      const { step } = get()
      if (step === undefined) return
      const code = await bridge.call('codes.change', { id: step.code.id, ...part })
      // Left in the meantime: the answer is kept, nothing comes back to the screen.
      if (get().step?.code.id !== code.id) return
      const question = missingOf(code)
      if (question === undefined) next()
      else set({ step: { code, question } })
    }
    return {
      step: undefined,
      left: 0,
      async ask(ids) {
        if (ids.length === 0) return
        const codes = await bridge.call('codes.list')
        const asked = ids.flatMap((id) => codes.find((code) => code.id === id && missingOf(code)) ?? [])
        const known = new Set(asked.map((code) => code.id))
        queue = [...queue.filter((code) => !known.has(code.id)), ...asked]
        if (get().step === undefined) next()
        else set({ left: queue.length })
      },
      accepted: () => answer({ verification: 'accepted' }),
      refused: () => answer({ verification: 'refused' }),
      tryAgain() {
        const { step } = get()
        if (step !== undefined) set({ step: { ...step, question: 'verify' } })
      },
      recovery: (recovery) => answer({ recovery }),
      skip: next,
      close() {
        queue = []
        set({ step: undefined, left: 0 })
      }
    }
  })
}

export const [EnrolmentContext, useEnrolment] = storeContext<Enrolment>()

/** What whoever saved new codes calls with them; already answered ones, and those in use before, are left alone. */
export const useAskAfterSaving = (): Enrolment['ask'] => useEnrolment((state) => state.ask)

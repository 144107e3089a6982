import { createStore, type StoreApi } from 'zustand'
import type { Output } from '../../../../shared/bridge/contract.ts'
import type { CodeLabel } from '../../../../shared/model/code.ts'
import type { CredentialId, DraftId } from '../../../../shared/model/ids.ts'
import type { IntakeProblem, IntakeSource } from '../../../../shared/model/intake.ts'
import type { Bridge } from '../../bridge.ts'
import type { PictureProblem } from '../../text/intake-text.ts'
import type { Clock } from '../../ui/clock.ts'
import { storeContext } from '../../ui/store-context.ts'
import { freshDrafts } from './fresh-drafts.ts'
import type { PictureReader } from './picture-reader.ts'
import { readPicture } from './read-picture.ts'
import { reviewRows, withRow, type ReviewRow, type Target } from './review-rows.ts'
import { saveDrafts } from './save-drafts.ts'

/** Where the way from a picture or a text to saved codes stands. */
export type IntakePhase =
  | { kind: 'closed' }
  | { kind: 'asking'; problem: IntakeProblem | undefined }
  | { kind: 'reading'; source: IntakeSource }
  | { kind: 'review'; source: IntakeSource; rows: readonly ReviewRow[]; looking: boolean }
  | { kind: 'nothing'; problem: PictureProblem }

export interface IntakeStore {
  phase: IntakePhase
  /** The login somebody asked to add a code to. */
  askedFor: CredentialId | undefined
  /** The login on the screen that has no code yet. */
  lookedAt: CredentialId | undefined
  lookAt: (lookedAt: CredentialId | undefined) => void
  ask: (askedFor?: CredentialId) => void
  readPictures: (files: readonly Blob[], source: Exclude<IntakeSource, 'typed-text'>) => Promise<void>
  readText: (text: string, label?: Partial<CodeLabel>) => Promise<void>
  take: (draftId: DraftId, taken: boolean) => void
  aim: (draftId: DraftId, target: Target) => void
  save: () => Promise<Output<'intake.save'>>
  close: () => void
}

export function createIntakeStore(
  bridge: Bridge,
  reader: PictureReader,
  clock: Clock
): StoreApi<IntakeStore> {
  return createStore((set, get) => {
    /** Answers of a reading that was closed in the meantime are dropped by its number. */
    let turn = 0
    const rows = () => {
      const { phase } = get()
      return phase.kind === 'review' ? phase.rows : []
    }
    const setRows = (next: readonly ReviewRow[]) => {
      const { phase } = get()
      if (phase.kind === 'review') set({ phase: { ...phase, rows: next } })
    }
    const fresh = freshDrafts(bridge, clock, rows, setRows)
    const finish = () => {
      const { phase } = get()
      // A search that nobody waits for any more is ended with its worker; a worker that is done is kept warm.
      if (phase.kind === 'reading' || (phase.kind === 'review' && phase.looking)) reader.renew()
      turn += 1
      fresh.stop()
      set({ phase: { kind: 'closed' }, askedFor: undefined })
    }

    return {
      phase: { kind: 'closed' },
      askedFor: undefined,
      lookedAt: undefined,

      lookAt(lookedAt) {
        set({ lookedAt })
      },

      ask(askedFor) {
        turn += 1
        set({ phase: { kind: 'asking', problem: undefined }, askedFor })
      },

      async readPictures(files, source) {
        turn += 1
        const mine = turn
        const texts = new Set<string>()
        let asked: Promise<void> = Promise.resolve()
        const show = (more: readonly ReviewRow[], looking: boolean) => {
          const next = [...rows(), ...more]
          if (turn === mine && next.length > 0)
            set({ phase: { kind: 'review', source, rows: next, looking } })
          fresh.schedule()
        }
        const onText = (text: string) => {
          if (texts.has(text)) return
          texts.add(text)
          asked = asked.then(async () => {
            if (turn !== mine) return
            const answer = await bridge.call('intake.read', { source, texts: [text] })
            show(reviewRows(answer, get(), rows().length), true)
          })
        }
        // A picture that is pasted during a review adds to it.
        if (rows().length === 0) set({ phase: { kind: 'reading', source } })
        const problems: PictureProblem[] = []
        try {
          for (const file of files) {
            const problem = await readPicture(file, reader, onText)
            if (problem !== undefined) problems.push(problem)
          }
          await asked
        } catch (error) {
          if (turn === mine) finish()
          throw error
        }
        if (turn !== mine) return
        const before = rows().length
        if (before === 0) set({ phase: { kind: 'nothing', problem: problems[0] ?? 'no-code' } })
        else
          show(
            problems.map((problem, n) => ({
              kind: 'picture',
              key: `picture-${String(before + n)}`,
              problem
            })),
            false
          )
      },

      async readText(text, label) {
        turn += 1
        const mine = turn
        const input = {
          source: 'typed-text' as const,
          texts: [text],
          ...(label === undefined ? {} : { label })
        }
        const answer = await bridge.call('intake.read', input)
        if (turn !== mine) return
        const [first] = answer
        if (answer.length === 1 && first?.kind === 'problem') {
          set({ phase: { kind: 'asking', problem: first.problem } })
          return
        }
        const found = reviewRows(answer, get(), 0)
        set({ phase: { kind: 'review', source: 'typed-text', rows: found, looking: false } })
        fresh.schedule()
      },

      take(draftId, taken) {
        setRows(withRow(rows(), draftId, { taken }))
      },
      aim(draftId, target) {
        setRows(withRow(rows(), draftId, { target }))
      },

      async save() {
        const saved = await saveDrafts(bridge, rows(), get().aim)
        finish()
        return saved
      },

      close() {
        const { phase } = get()
        finish()
        // Whatever was read and not saved is forgotten in main too; a lock does the same.
        if (phase.kind !== 'asking' && phase.kind !== 'closed') {
          bridge.call('intake.discard').catch(() => undefined)
        }
      }
    }
  })
}

export const [IntakeContext, useIntake] = storeContext<IntakeStore>()

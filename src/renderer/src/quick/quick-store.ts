import { createStore, type StoreApi } from 'zustand'
import type { EventPayload, Input } from '../../../shared/bridge/contract.ts'
import type { CodeId } from '../../../shared/model/ids.ts'
import type { QuickField, QuickRow, QuickTarget } from '../../../shared/model/quick.ts'
import type { Bridge } from '../bridge.ts'
import { createWait } from '../features/codes/wait-for-next.ts'
import { errorCodeOf } from '../text/error-text.ts'
import type { Clock } from '../ui/clock.ts'
import { storeContext } from '../ui/store-context.ts'
import { enterOf, isSameTarget } from './row-rules.ts'
import type { Said } from './said.ts'

/** What quick access shows while it is shown; nothing of it outlives being hidden. Never a code or a secret. */
export interface QuickStore {
  /** Counts the times it was hidden: what is drawn for one time is made anew for the next. */
  turn: number
  isShown: boolean
  query: string
  /** Undefined until main has answered. */
  rows: readonly QuickRow[] | undefined
  /** Folded words to mark in the rows. */
  marks: readonly string[]
  /** Index of the chosen row. */
  chosen: number
  /** The row whose code Enter copies before anything else: its password was copied a moment ago. */
  codeFirst: QuickTarget | undefined
  said: Said | undefined
  connect: () => () => void
  search: (query: string) => void
  choose: (index: number) => void
  /** Does what Enter does with the chosen row; with what is still being looked for, once it was found. */
  enter: () => Promise<void>
  /** Copies a field of the chosen row. */
  copyChosen: (field: QuickField) => Promise<void>
  copy: (row: QuickRow, field: QuickField, codeId?: CodeId) => Promise<void>
  /** Shows it in the window; null the window as it is. */
  open: (target: QuickTarget | null) => Promise<void>
  /** Away, and the focus back to where it was. */
  hide: () => Promise<void>
  /** Says what went wrong with something that was started here. */
  fail: (error: unknown) => void
}

const nothing = { query: '', rows: undefined, marks: [], chosen: 0, codeFirst: undefined, said: undefined }

export function createQuickStore(bridge: Bridge, clock: Clock): StoreApi<QuickStore> {
  return createStore((set, get) => {
    const wait = createWait(clock)
    let asked = 0
    let finding: Promise<void> = Promise.resolve()
    let askedFor: string | undefined
    let first: QuickRow | undefined
    /** Counts what was begun or given up; `copying` is the one on its way. */
    let copies = 0
    let copying: number | undefined

    /** Asks for the rows of the words that are typed now; answers to older questions are dropped. */
    function ask(): void {
      asked += 1
      finding = find(asked)
    }
    async function find(mine: number): Promise<void> {
      const isOld = () => mine !== asked || !get().isShown
      const { query } = get()
      try {
        const found = await bridge.call('quick.find', { query })
        if (isOld()) return
        const before = get().rows?.[get().chosen]?.target
        const rows = withFirst(found.rows)
        // What was chosen stays chosen where it is still there: a list that is asked for again must not slip away.
        const same = rows.findIndex(({ target }) => isSameTarget(target, before))
        set({ rows, marks: found.marks, chosen: query === askedFor && same >= 0 ? same : 0 })
        askedFor = query
      } catch (error) {
        if (isOld()) return
        // Locked: the screen that asks for the way in says so.
        set({ rows: undefined, marks: [] })
        if (errorCodeOf(error) !== 'locked') set({ said: { kind: 'failed', error } })
      }
    }
    /** Without words the row whose code is awaited stands first. */
    const withFirst = (rows: readonly QuickRow[]): readonly QuickRow[] =>
      first === undefined || get().query !== ''
        ? rows
        : [first, ...rows.filter(({ target }) => !isSameTarget(target, first?.target))]

    /** Resolves once the rows are those of the words that are typed. */
    async function settled(): Promise<void> {
      let last: Promise<void> | undefined
      while (last !== finding) {
        last = finding
        await last
      }
    }

    function begin({ codeOf }: EventPayload<'quick.shown'>): void {
      drop()
      first = codeOf ?? undefined
      set({
        isShown: true,
        ...(codeOf === null
          ? {}
          : { rows: [codeOf], codeFirst: codeOf.target, said: { kind: 'code-first' } as const })
      })
      askedFor = codeOf === null ? undefined : ''
      ask()
    }
    /** SECURITY: nothing that was found or typed stays with a window that nobody sees. */
    function drop(): void {
      stopWaiting()
      asked += 1
      first = undefined
      askedFor = undefined
      set(nothing)
    }
    function stopWaiting(): void {
      copies += 1
      wait.giveUp()
      if (get().said?.kind === 'waiting') set({ said: undefined })
    }

    async function chosenRow(): Promise<QuickRow | undefined> {
      const { turn } = get()
      await settled()
      const { isShown, turn: now, rows, chosen } = get()
      return isShown && now === turn ? rows?.[chosen] : undefined
    }

    /** One field on the clipboard, at once or when the next code begins; undefined where that was given up. */
    async function copyNow(input: Input<'quick.copy'>, mine: number): Promise<Said | undefined> {
      for (;;) {
        const answer = await bridge.call('quick.copy', input)
        if (answer.kind === 'nothing') return { kind: 'nothing', field: input.field }
        if (answer.kind === 'copied') {
          const { which, validFromMs, codeIsNext } = answer
          const holdsAtMs = which === 'next' ? (validFromMs ?? undefined) : undefined
          return { kind: 'copied', field: input.field, holdsAtMs, codeIsNext }
        }
        // What is told to wait only after it was given up does not begin to.
        if (mine !== copies) return undefined
        set({ said: { kind: 'waiting', untilMs: answer.untilMs } })
        if (!(await wait.until(answer.untilMs))) return undefined
      }
    }

    return {
      turn: 0,
      isShown: false,
      ...nothing,

      connect() {
        const stops = [
          bridge.on('quick.shown', begin),
          bridge.on('quick.hidden', () => {
            drop()
            set({ isShown: false, turn: get().turn + 1 })
          }),
          bridge.on('vault.stateChanged', ({ kind }) => {
            if (kind !== 'unlocked') drop()
            else if (get().isShown) ask()
          }),
          bridge.on('credentials.changed', () => {
            if (get().isShown) ask()
          })
        ]
        return () => {
          for (const stop of stops) stop()
        }
      },

      search(query) {
        stopWaiting()
        set({ query, said: undefined, codeFirst: undefined })
        ask()
      },
      choose(index) {
        if (index === get().chosen) return
        stopWaiting()
        set({ chosen: index })
      },

      async enter() {
        const row = await chosenRow()
        if (row === undefined) return
        const enter = enterOf(row, get().codeFirst)
        await (enter.kind === 'open' ? get().open(row.target) : get().copy(row, enter.field))
      },
      async copyChosen(field) {
        const row = await chosenRow()
        if (row !== undefined) await get().copy(row, field)
      },
      async copy({ target }, field, codeId) {
        // A second press while the first is on its way would use up two codes of a counter.
        if (copying !== undefined && get().said?.kind !== 'waiting') return
        stopWaiting()
        const mine = copies
        const { turn } = get()
        const isOver = () => !get().isShown || get().turn !== turn
        copying = mine
        try {
          const said = await copyNow({ target, field, ...(codeId === undefined ? {} : { codeId }) }, mine)
          if (said === undefined || isOver()) return
          const codeIsNext = said.kind === 'copied' && said.codeIsNext
          set({ said, codeFirst: codeIsNext ? target : undefined })
        } catch (error) {
          if (isOver()) return
          set({ said: { kind: 'failed', error } })
          if (errorCodeOf(error) === 'not-found') ask()
        } finally {
          if (copying === mine) copying = undefined
        }
      },

      async open(target) {
        await bridge.call('quick.openItem', { target }).catch(get().fail)
      },
      async hide() {
        await bridge.call('quick.hide').catch(get().fail)
      },
      fail(error) {
        set({ said: { kind: 'failed', error } })
      }
    }
  })
}

export const [QuickContext, useQuick] = storeContext<QuickStore>()

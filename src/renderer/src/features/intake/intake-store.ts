import { createStore, type StoreApi } from 'zustand'
import type { Input, Output } from '../../../../shared/bridge/contract.ts'
import type { CodeLabel } from '../../../../shared/model/code.ts'
import type { CredentialId, DraftId } from '../../../../shared/model/ids.ts'
import type { IntakeSource } from '../../../../shared/model/intake.ts'
import type { Bridge } from '../../bridge.ts'
import type { PictureProblem } from '../../text/intake-text.ts'
import type { Clock } from '../../ui/clock.ts'
import { storeContext } from '../../ui/store-context.ts'
import { draftsOf } from './drafts-of.ts'
import { freshDrafts } from './fresh-drafts.ts'
import { grabScreen, type Grabbed } from './grab-screen.ts'
import { intakeReading, type FrameSource, type PictureSource } from './intake-reading.ts'
import type { PictureReader } from './picture-reader.ts'
import {
  canTake,
  isSavable,
  withChoice,
  type FoundProblem,
  type ReviewRow,
  type Target
} from './review-rows.ts'

/** What of the way from a picture or a text to saved codes is on the screen. */
export type IntakePhase =
  | { kind: 'closed' }
  | { kind: 'asking'; problem: FoundProblem | 'nothing-on-clipboard' | undefined }
  /** Which screen or window is to be looked at. */
  | { kind: 'screens' }
  /** Which part of a picture of the screen is to be read. */
  | { kind: 'region'; frame: ImageBitmap }
  | { kind: 'camera' }
  | { kind: 'reading'; source: IntakeSource }
  | { kind: 'review'; looking: boolean }
  | { kind: 'nothing'; problem: PictureProblem }

export interface IntakeStore {
  phase: IntakePhase
  /** Everything found since the intake began, from however many pictures; it outlives a look at another way in. */
  rows: readonly ReviewRow[]
  /** Where the rows came from, each way once. */
  sources: readonly IntakeSource[]
  /** How many pictures were read. */
  pictures: number
  /** What was saved last was read from a picture that was pasted. */
  savedFromPaste: boolean
  /** The login somebody asked to add a code to. */
  askedFor: CredentialId | undefined
  /** The login on the screen that has no code yet. */
  lookedAt: CredentialId | undefined
  lookAt: (lookedAt: CredentialId | undefined) => void
  ask: (askedFor?: CredentialId) => void
  /** Back to the ways in, to add more to the review. */
  askForMore: () => void
  show: (phase: Extract<IntakePhase, { kind: 'screens' | 'region' | 'camera' }>) => void
  listScreens: () => Promise<Output<'intake.listScreens'>>
  /** Takes one picture of a screen and reads it, or first asks for a part of it; false where none could be taken. */
  scan: (what: Input<'intake.chooseScreen'> & { isPart: boolean }) => Promise<boolean>
  /** Has the system paste what it holds, as the keys for it would. */
  paste: () => Promise<void>
  /** Whether a paste that comes now was asked for by `paste`; it is then taken as read. */
  takePaste: () => boolean
  /** There was nothing to paste. */
  missPaste: () => void
  readPictures: (files: readonly Blob[], source: PictureSource) => Promise<void>
  /** Reads a picture that is open already, which it closes; answers whether there was anything in it. */
  readFrame: (frame: ImageBitmap, source: FrameSource) => Promise<boolean>
  readText: (text: string, label?: Partial<CodeLabel>) => Promise<void>
  take: (draftId: DraftId, taken: boolean) => void
  takeAll: (taken: boolean) => void
  aim: (draftId: DraftId, target: Target) => void
  rename: (draftId: DraftId, label: CodeLabel) => void
  /** Takes a row that only says something out of the review. */
  dismiss: (key: string) => void
  /** The best few logins with these words. */
  findLogins: (query: string) => Promise<Output<'credentials.search'>>
  save: () => Promise<Output<'intake.save'>>
  undo: (intakeId: string) => Promise<boolean>
  /** One step back: to the review where there is one, or else out. */
  back: () => void
  /** Out, whatever was found. */
  close: () => void
}

/** Logins to choose from at a time; who wants another one types more of it. */
const loginsShown = 30
/** A paste that has not come after this long was of nothing the page is told of. */
const pasteMaxMs = 600

/** Looks after the first before somebody draws on the picture: what was covered is there by then. */
const looksBeforePart = 2

async function later(frame: ImageBitmap, again: Grabbed['again']): Promise<ImageBitmap> {
  let last = frame
  for (let looks = 0; looks < looksBeforePart; looks += 1) {
    const next = await again()
    if (next === undefined) break
    last.close()
    last = next
  }
  return last
}

export function createIntakeStore(
  bridge: Bridge,
  reader: PictureReader,
  clock: Clock,
  grab: (isWhole: boolean) => Promise<Grabbed> = grabScreen
): StoreApi<IntakeStore> {
  return createStore((set, get) => {
    let awaitsPaste = false
    const setRows = (rows: readonly ReviewRow[]) => {
      set({ rows })
    }
    const fresh = freshDrafts(bridge, clock, () => get().rows, setRows)
    const reading = intakeReading({
      bridge,
      reader,
      get,
      setRows(rows, sources) {
        set({ rows, sources })
      },
      setPhase: (phase) => {
        setPhase(phase)
      },
      countPictures(more) {
        const { phase, rows, pictures } = get()
        // One that came to nothing is no part of what is found after it; one that is still being read is.
        const isFirst = rows.length === 0 && phase.kind !== 'reading'
        set({ pictures: isFirst ? more : pictures + more })
      },
      onRows: fresh.schedule
    })
    const setPhase = (phase: IntakePhase) => {
      const { phase: before } = get()
      if (before.kind === 'region') before.frame.close()
      set({ phase })
    }
    const finish = () => {
      // A search that nobody waits for any more is ended with its worker; a worker that is done is kept warm.
      if (reading.stop()) reader.renew()
      fresh.stop()
      setPhase({ kind: 'closed' })
      set({ rows: [], sources: [], pictures: 0, askedFor: undefined })
    }
    const close = () => {
      const { phase, rows } = get()
      const hasRead = rows.length > 0 || phase.kind === 'reading' || phase.kind === 'nothing'
      finish()
      // Whatever was read and not saved is forgotten in main too; a lock does the same.
      if (hasRead) bridge.call('intake.discard').catch(() => undefined)
    }

    return {
      phase: { kind: 'closed' },
      rows: [],
      sources: [],
      pictures: 0,
      savedFromPaste: false,
      askedFor: undefined,
      lookedAt: undefined,

      lookAt(lookedAt) {
        set({ lookedAt })
      },
      ask(askedFor) {
        set({ askedFor })
        setPhase({ kind: 'asking', problem: undefined })
      },
      askForMore() {
        setPhase({ kind: 'asking', problem: undefined })
      },
      show: setPhase,
      listScreens: () => bridge.call('intake.listScreens'),
      async scan({ isPart, ...chosen }) {
        let grabbed: Grabbed
        try {
          await bridge.call('intake.chooseScreen', chosen)
          grabbed = await grab(chosen.sourceId?.startsWith('screen:') === true)
        } catch {
          return false
        } finally {
          // Also brings our window back, whatever became of the picture.
          await bridge.call('intake.screenDone')
        }
        const { frame, again, stop } = grabbed
        try {
          if (get().phase.kind !== 'screens') frame.close()
          else if (isPart) {
            const shown = await later(frame, again)
            // The vault may have been locked, or the person gone elsewhere, while it was looked at.
            if (get().phase.kind === 'screens') setPhase({ kind: 'region', frame: shown })
            else shown.close()
          } else await reading.readFrame(frame, 'screen', again)
        } finally {
          stop()
        }
        return true
      },
      async paste() {
        awaitsPaste = true
        await bridge.call('intake.paste')
        clock.after(pasteMaxMs, () => {
          if (awaitsPaste) get().missPaste()
        })
      },
      takePaste() {
        const awaited = awaitsPaste
        awaitsPaste = false
        return awaited
      },
      missPaste() {
        awaitsPaste = false
        if (get().phase.kind === 'asking') setPhase({ kind: 'asking', problem: 'nothing-on-clipboard' })
      },
      readPictures(files, source) {
        // Main remembers which picture it was, to clear that one and no other once its codes are saved.
        if (source === 'pasted-picture') bridge.call('clipboard.notePicture').catch(() => undefined)
        return reading.readPictures(files, source)
      },
      readFrame: reading.readFrame,
      readText: reading.readText,

      take(draftId, taken) {
        setRows(withChoice(get().rows, draftId, { taken }))
      },
      takeAll(taken) {
        setRows(get().rows.map((row) => (isSavable(row) && canTake(row) ? { ...row, taken } : row)))
      },
      aim(draftId, target) {
        setRows(withChoice(get().rows, draftId, { target }))
      },
      rename(draftId, label) {
        setRows(withChoice(get().rows, draftId, { label }))
      },
      dismiss(key) {
        setRows(get().rows.filter((row) => row.key !== key))
      },

      findLogins: (query) => bridge.call('credentials.search', { query, limit: loginsShown }),
      async save() {
        const saved = await bridge.call('intake.save', { drafts: draftsOf(get().rows) })
        set({ savedFromPaste: get().sources.includes('pasted-picture') })
        finish()
        return saved
      },
      async undo(intakeId) {
        return (await bridge.call('intake.undo', { intakeId })).takenBack
      },
      back() {
        if (get().rows.length === 0) close()
        else setPhase({ kind: 'review', looking: reading.isBusy() })
      },
      close
    }
  })
}

export const [IntakeContext, useIntake] = storeContext<IntakeStore>()

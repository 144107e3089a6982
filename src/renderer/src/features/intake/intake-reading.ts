import type { CodeLabel } from '../../../../shared/model/code.ts'
import type { IntakeSource } from '../../../../shared/model/intake.ts'
import type { Bridge } from '../../bridge.ts'
import type { PictureProblem } from '../../text/intake-text.ts'
import type { IntakePhase, IntakeStore } from './intake-store.ts'
import { pictureMaxPixels, pictureMaxSide } from './picture-limits.ts'
import type { PictureReader } from './picture-reader.ts'
import { problemOf } from './read-end.ts'
import { readPicture } from './read-picture.ts'
import { withFound, type ReviewRow } from './review-rows.ts'

export type FrameSource = Extract<IntakeSource, 'screen' | 'camera'>
export type PictureSource = Exclude<IntakeSource, FrameSource | 'typed-text'>
type State = Pick<IntakeStore, 'phase' | 'rows' | 'sources' | 'askedFor' | 'lookedAt'>

export interface ReadingOptions {
  bridge: Bridge
  reader: PictureReader
  get: () => State
  setRows: (rows: readonly ReviewRow[], sources: readonly IntakeSource[]) => void
  setPhase: (phase: IntakePhase) => void
  countPictures: (more: number) => void
  /** There are codes in the review that will run out. */
  onRows: () => void
}

/** From pictures and texts to rows of the review: one after the other, each adding to what is there already. */
export function intakeReading(options: ReadingOptions) {
  const { bridge, reader, get } = options
  /** Answers of readings that were stopped in the meantime are dropped by their number. */
  let turn = 0
  let waiting = 0
  let serial = 0
  let last: Promise<unknown> = Promise.resolve()
  const newKey = () => `said ${String((serial += 1))}`

  /** The way in that brought somebody here is left; one that was opened over a review stays. */
  function goOn(phase: IntakePhase) {
    const { kind } = get().phase
    if (kind === 'reading' || kind === 'review' || kind === 'nothing') options.setPhase(phase)
  }

  function add(rows: readonly ReviewRow[], source: IntakeSource) {
    const { sources } = get()
    options.setRows(rows, sources.includes(source) ? sources : [...sources, source])
    goOn({ kind: 'review', looking: waiting > 0 })
    options.onRows()
  }

  async function ask(texts: readonly string[], source: IntakeSource, label?: Partial<CodeLabel>) {
    const mine = turn
    const input = { source, texts: [...texts], ...(label === undefined ? {} : { label }) }
    const answer = await bridge.call('intake.read', input)
    return turn === mine ? answer : undefined
  }

  /** Hands each text to main as it is found; `whenAsked` resolves when all of them are in the review. */
  function asker(source: IntakeSource) {
    const mine = turn
    const texts = new Set<string>()
    let asked: Promise<void> = Promise.resolve()
    return {
      onText: (text: string) => {
        if (texts.has(text)) return
        texts.add(text)
        asked = asked.then(async () => {
          if (turn !== mine) return
          const answer = await ask([text], source)
          if (answer !== undefined) add(withFound(get().rows, answer, get(), newKey), source)
        })
      },
      whenAsked: () => asked,
      foundAny: () => texts.size > 0
    }
  }

  /** The reader takes one picture at a time; what comes while it reads waits, and is not lost. */
  async function inOrder<T>(work: () => Promise<T>, dropped: T): Promise<T> {
    const mine = turn
    waiting += 1
    const run = last.then(() => (turn === mine ? work() : dropped))
    last = run.catch(() => undefined)
    try {
      return await run
    } finally {
      if (turn === mine) waiting -= 1
      if (turn === mine && get().rows.length > 0) goOn({ kind: 'review', looking: waiting > 0 })
    }
  }

  function begin(source: IntakeSource, pictures: number) {
    options.countPictures(pictures)
    options.setPhase(
      get().rows.length === 0 ? { kind: 'reading', source } : { kind: 'review', looking: true }
    )
  }

  /** A review that was begun stays as it is, whatever stops the next picture; without one there is nothing to show. */
  function giveUp() {
    if (get().rows.length === 0) goOn({ kind: 'closed' })
  }

  function tell(
    problems: readonly { problem: PictureProblem; name: string | undefined }[],
    source: IntakeSource
  ) {
    const [first] = problems
    if (first === undefined) return
    const { rows } = get()
    if (rows.length === 0 && problems.length === 1) goOn({ kind: 'nothing', problem: first.problem })
    else
      add([...rows, ...problems.map((one) => ({ kind: 'picture', key: newKey(), ...one }) as const)], source)
  }

  async function readPictures(files: readonly Blob[], source: PictureSource): Promise<void> {
    begin(source, files.length)
    await inOrder(async () => {
      const mine = turn
      const asking = asker(source)
      const problems: { problem: PictureProblem; name: string | undefined }[] = []
      try {
        for (const file of files) {
          const problem = await readPicture(file, reader, asking.onText)
          if (turn !== mine) return
          const name = files.length > 1 && 'name' in file ? String(file.name) : undefined
          if (problem !== undefined) problems.push({ problem, name })
        }
        await asking.whenAsked()
      } catch (error) {
        if (turn === mine) giveUp()
        throw error
      }
      if (turn === mine) tell(problems, source)
    }, undefined)
  }

  async function readFrame(
    frame: ImageBitmap,
    source: FrameSource,
    /** A later picture of the same, for as long as there is nothing in it. */
    again?: () => Promise<ImageBitmap | undefined>
  ): Promise<boolean> {
    // A camera is looked through again and again: what is on the screen meanwhile is its picture.
    if (source === 'screen') begin(source, 1)
    if (isTooLarge(frame)) {
      frame.close()
      tell([{ problem: 'too-many-pixels', name: undefined }], source)
      return false
    }
    return inOrder(async () => {
      const mine = turn
      const asking = asker(source)
      let end = await reader.readBitmap(frame, asking.onText)
      while (turn === mine && again !== undefined && !asking.foundAny()) {
        const next = await again()
        if (next === undefined) break
        if (turn === mine && !isTooLarge(next)) end = await reader.readBitmap(next, asking.onText)
        else next.close()
      }
      if (turn !== mine) return false
      if (source === 'camera' && asking.foundAny()) begin(source, 1)
      try {
        await asking.whenAsked()
      } catch (error) {
        if (turn === mine) giveUp()
        throw error
      }
      const problem = problemOf(end, asking.foundAny())
      if (turn === mine && source === 'screen' && problem !== undefined)
        tell([{ problem, name: undefined }], source)
      return asking.foundAny()
    }, false)
  }

  async function readText(text: string, label?: Partial<CodeLabel>): Promise<void> {
    const mine = turn
    const answer = await ask([text], 'typed-text', label)
    if (turn !== mine || answer === undefined) return
    const [first] = answer
    const { kind } = get().phase
    if (answer.length === 1 && first?.kind === 'problem' && kind !== 'review') {
      // What was typed is still in its field.
      options.setPhase({ kind: 'asking', problem: first })
      return
    }
    options.setPhase({ kind: 'review', looking: waiting > 0 })
    add(withFound(get().rows, answer, get(), newKey), 'typed-text')
  }

  return {
    readPictures,
    readFrame,
    readText,
    isBusy: () => waiting > 0,
    /** Drops all that is still being read; answers whether there was anything. */
    stop(): boolean {
      const wasBusy = waiting > 0
      turn += 1
      waiting = 0
      last = Promise.resolve()
      return wasBusy
    }
  }
}

const isTooLarge = ({ width, height }: ImageBitmap): boolean =>
  width > pictureMaxSide || height > pictureMaxSide || width * height > pictureMaxPixels

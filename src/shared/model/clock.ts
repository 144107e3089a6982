import { z } from 'zod'
import { CodeId } from './ids.ts'

/** What is known of this computer's clock, without asking anybody outside of it. */
export const ClockState = z.object({
  /** Whether the system keeps its clock right by itself; `unknown` where it does not say. */
  synchronised: z.enum(['yes', 'no', 'unknown']),
  /** The wall clock moved by this much against the monotonic one since the program started, ms; null where it did not. */
  jump: z.object({ byMs: z.number().int(), atMs: z.number().int() }).nullable(),
  /** Seconds that codes are computed ahead of this computer's clock, by the person's own decision. 0 is none. */
  offsetSeconds: z.number().int()
})
export type ClockState = z.infer<typeof ClockState>

/** Two codes in a row that another device shows, oldest first. */
export const MeasureClock = z.object({
  id: CodeId,
  codes: z.tuple([z.string().max(16), z.string().max(16)])
})
/** By how much the clock differs from that device's; `not-found` within 20 periods either way. */
export const MeasuredClock = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('found'), offsetSeconds: z.number().int(), periods: z.number().int() }),
  z.object({ kind: z.literal('not-found') }),
  /** Codes of this sort do not run on the clock. */
  z.object({ kind: z.literal('no-clock') })
])
export type MeasuredClock = z.infer<typeof MeasuredClock>

export const CheckedClock = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('checked'),
    /** The median of the answers: positive where this computer is behind. */
    offsetSeconds: z.number().int(),
    answers: z.array(z.object({ host: z.string(), offsetSeconds: z.number().int().nullable() }))
  }),
  z.object({ kind: z.literal('no-answer') })
])
export type CheckedClock = z.infer<typeof CheckedClock>

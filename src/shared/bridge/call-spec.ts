import { z } from 'zod'

/** What may come in with a call, and what may go out. */
export interface CallSpec {
  input: z.ZodType
  output: z.ZodType
}

export const nothing = z.undefined()
export const call = <I extends z.ZodType, O extends z.ZodType>(input: I, output: O) => ({ input, output })

import { z } from 'zod'
import { AppError } from '../../shared/bridge/errors.ts'
import { Field, SecondFactor } from '../../shared/model/credential.ts'

/** What stands beside the four places that every credential has: further fields, and the site's second factors. */
const Details = z.object({
  fields: z.array(Field).default([]),
  secondFactors: z.array(SecondFactor).default([])
})
export type Details = z.infer<typeof Details>

export const noDetails: Details = { fields: [], secondFactors: [] }
/** How a row says that it has none; what rows from before there were any say, too. */
const none = '{}'

/** As the column keeps it. Values of concealed fields are in the sealed document, never here. */
export function printDetails({ fields, secondFactors }: Details): string {
  if (fields.length === 0 && secondFactors.length === 0) return none
  return JSON.stringify({ fields, secondFactors })
}

/** Throws `vault-damaged` for a text that is none of ours. */
export function parseDetails(text: string): Details {
  if (text === none) return noDetails
  try {
    return Details.parse(JSON.parse(text))
  } catch {
    throw new AppError('vault-damaged')
  }
}

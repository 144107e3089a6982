import type { CodeSummary } from '../../../../shared/model/code.ts'
import type { CodeId } from '../../../../shared/model/ids.ts'
import type { Settings } from '../../../../shared/model/settings.ts'
import { byIssuer } from './filter-codes.ts'

/** The most used first; among equals the one used last, so that new habits show. */
const byUse = (a: CodeSummary, b: CodeSummary): number =>
  b.uses - a.uses || (b.lastUsedAtMs ?? 0) - (a.lastUsedAtMs ?? 0) || byIssuer(a, b)

/** As the person put them; those that were never given a place stand behind, by name. */
const byHand = (a: CodeSummary, b: CodeSummary): number =>
  (a.position ?? Infinity) === (b.position ?? Infinity)
    ? byIssuer(a, b)
    : (a.position ?? Infinity) - (b.position ?? Infinity)

const orders = { name: byIssuer, use: byUse, manual: byHand }

export const orderCodes = (codes: readonly CodeSummary[], order: Settings['codeOrder']): CodeSummary[] =>
  [...codes].sort(orders[order])

/** The ids with one of them moved to another place among them, from 0; a place outside is the nearest inside. */
export function moveTo(ids: readonly CodeId[], id: CodeId, place: number): CodeId[] {
  const others = ids.filter((one) => one !== id)
  const target = Math.max(0, Math.min(others.length, place))
  return [...others.slice(0, target), id, ...others.slice(target)]
}

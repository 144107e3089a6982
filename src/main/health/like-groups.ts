import type { CredentialId } from '../../shared/model/ids.ts'
import type { Looked } from './looked.ts'

export interface Alike {
  kind: 'reused' | 'similar'
  of: Looked
  others: CredentialId[]
}

/** Most others that are named with one. */
const othersMax = 20

/**
 * Credentials with the same password, and with similar ones: of one base, or near each other. Similar goes on from one
 * to the next, so that a row of small changes is one group. Works in steps of so many rows.
 */
export function* likeGroups(looked: readonly Looked[], stepRows: number): Generator<undefined, Alike[]> {
  const byWhole = new Map<number, Looked[]>()
  const groups = new Groups()
  /** The first password, by its own number, that had a mark. */
  const firstOf = new Map<string, number>()
  let row = 0
  for (const one of looked) {
    if (++row % stepRows === 0) yield
    if (one.marks === undefined) continue
    const { whole, base, near } = one.marks
    const same = byWhole.get(whole)
    if (same !== undefined) {
      same.push(one)
      continue
    }
    byWhole.set(whole, [one])
    const marks = [
      ...(base === undefined ? [] : [`b${String(base)}`]),
      ...near.map((mark) => `n${String(mark)}`)
    ]
    for (const mark of marks) {
      const first = firstOf.get(mark)
      if (first === undefined) firstOf.set(mark, whole)
      else groups.join(whole, first)
    }
  }
  yield
  const alike: Alike[] = []
  const byGroup = new Map<number, number[]>()
  for (const whole of byWhole.keys()) {
    const group = groups.of(whole)
    byGroup.set(group, [...(byGroup.get(group) ?? []).slice(0, othersMax + 1), whole])
  }
  for (const [whole, same] of byWhole) {
    if (++row % stepRows === 0) yield
    const like = (byGroup.get(groups.of(whole)) ?? []).filter((other) => other !== whole)
    const similar = like.flatMap((other) => byWhole.get(other) ?? []).slice(0, othersMax)
    for (const of of same) {
      if (same.length > 1) {
        const others = same.filter((other) => other !== of).slice(0, othersMax)
        alike.push({ kind: 'reused', of, others: others.map(({ id }) => id) })
      }
      if (similar.length > 0) alike.push({ kind: 'similar', of, others: similar.map(({ id }) => id) })
    }
  }
  return alike
}

/** Numbers that belong together. */
class Groups {
  readonly #parent = new Map<number, number>()

  of(one: number): number {
    const parent = this.#parent.get(one)
    if (parent === undefined) return one
    const root = this.of(parent)
    if (root !== parent) this.#parent.set(one, root)
    return root
  }

  join(a: number, b: number): void {
    const [rootA, rootB] = [this.of(a), this.of(b)]
    if (rootA !== rootB) this.#parent.set(rootA, rootB)
  }
}

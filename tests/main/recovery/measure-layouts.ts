import { readRecoveryText } from '../../../src/main/recovery/read-recovery-text.ts'
import { Draw, type Layout } from './layout.ts'

export interface Measured {
  layouts: number
  texts: number
  keys: number
  found: number
  extra: number
  outOfOrder: number
  wrongMarks: number
  /** Names of the layouts of which a text was not read as it should. */
  failed: string[]
}

/** Reads texts of each layout, with other keys in each, and counts what is missing, too many or out of order. */
export async function measureLayouts(
  layouts: readonly Layout[],
  seed: number,
  each: number
): Promise<Measured> {
  const sum: Measured = {
    layouts: layouts.length,
    texts: 0,
    keys: 0,
    found: 0,
    extra: 0,
    outOfOrder: 0,
    wrongMarks: 0,
    failed: []
  }
  const failed = new Set<string>()
  for (const [at, layout] of layouts.entries()) {
    for (let turn = 0; turn < each; turn++) {
      const made = layout.make(new Draw(seed + at * 7919 + turn * 104_729))
      const read = await readRecoveryText(made.text)
      const got = read.keys.map(({ text }) => text)
      const found = made.keys.filter((key) => got.includes(key))
      const extra = got.filter((key) => !made.keys.includes(key)).length
      const isInOrder = got
        .filter((key) => made.keys.includes(key))
        .every((key, place) => key === found[place])
      const used = new Set((made.used ?? []).map((place) => made.keys[place]))
      const wrongMarks = read.keys.filter(({ text, isUsed }) => isUsed !== used.has(text)).length
      sum.texts += 1
      sum.keys += made.keys.length
      sum.found += found.length
      sum.extra += extra
      sum.outOfOrder += isInOrder ? 0 : 1
      sum.wrongMarks += wrongMarks
      const isRight = found.length === made.keys.length && extra === 0 && isInOrder && wrongMarks === 0
      if (!isRight || (made.kind !== undefined && read.kind !== made.kind)) failed.add(layout.site)
    }
  }
  return { ...sum, failed: [...failed] }
}

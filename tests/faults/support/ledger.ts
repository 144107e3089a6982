/** What a thing in the vault is to look like, in full; `undefined` is not there. */
export type Content =
  | { kind: 'login'; userName: string; url: string; password: string; notes: string; trashed: boolean }
  | { kind: 'code'; seed: string; login: string | null }

/** One line of a saving program: what it is about to do, and, after the call returned, that it is done. */
export type Line =
  | { say: 'ready' }
  | { say: 'created' }
  /** The recovery kit is on paper: only from then on is anything saved. */
  | { say: 'confirmed' }
  | { say: 'intent'; n: number; name: string; content: Content; action: string }
  | { say: 'done'; n: number }
  | { say: 'failed'; n: number; code: string }
  | { say: 'keychain'; values: Record<string, string> }
  | { say: 'locked' }

/** What was acknowledged, and for the call that was cut off what may or may not have come of it. */
export class Ledger {
  readonly acknowledged = new Map<string, Content>()
  /** By name: other contents that are also right, from calls that failed or were cut off since the last that returned. */
  readonly possible = new Map<string, Content[]>()
  /** `action subject` of every acknowledged call: each has its own audit record. */
  readonly recorded = new Map<string, number>()
  readonly #open = new Map<number, { name: string; content: Content; action: string }>()
  isCreated = false
  isConfirmed = false
  done = 0

  take(line: Line): void {
    if (line.say === 'created') this.isCreated = true
    if (line.say === 'confirmed') this.isConfirmed = true
    if (line.say === 'intent') {
      this.#open.set(line.n, line)
      this.possible.set(line.name, [...(this.possible.get(line.name) ?? []), line.content])
    }
    if (line.say === 'failed') this.#open.delete(line.n)
    if (line.say === 'done') {
      const intent = this.#open.get(line.n)
      if (intent === undefined) throw new Error('done without an intent')
      this.#open.delete(line.n)
      this.acknowledged.set(intent.name, intent.content)
      this.possible.delete(intent.name)
      const record = `${intent.action} ${intent.name}`
      this.recorded.set(record, (this.recorded.get(record) ?? 0) + 1)
      this.done += 1
    }
  }

  /** Everything that differs between `found` and what was acknowledged, in words. */
  losses(found: ReadonlyMap<string, Content>): string[] {
    const words = []
    for (const [name, content] of this.acknowledged) {
      const allowed = [content, ...(this.possible.get(name) ?? [])]
      const there = found.get(name)
      if (there === undefined) words.push(`${name} is gone`)
      else if (!allowed.some((one) => isSame(one, there))) words.push(`${name} is not what was saved`)
    }
    for (const [name, there] of found) {
      if (this.acknowledged.has(name)) continue
      const allowed = this.possible.get(name) ?? []
      if (!allowed.some((one) => isSame(one, there))) words.push(`${name} was never saved like that`)
    }
    return words
  }

  /** What an opened vault turned out to hold is from now on what must stay. */
  settle(found: ReadonlyMap<string, Content>): void {
    this.acknowledged.clear()
    for (const [name, content] of found) this.acknowledged.set(name, content)
    this.possible.clear()
    this.#open.clear()
  }
}

const isSame = (a: Content, b: Content): boolean => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b))
const sorted = (content: Content) => Object.entries(content).sort(([a], [b]) => (a < b ? -1 : 1))

/** Whole lines only: a killed program may have written half of its last one. */
export function parseLines(text: string): Line[] {
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Line)
}

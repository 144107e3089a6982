import Sqlite from 'better-sqlite3'

/** Whether a statement fails before it runs; or a commit is done and answered with an error all the same. */
export type When = 'before' | 'after'

type Run = (this: { source: string }, ...args: unknown[]) => unknown
const ways = ['run', 'get', 'all'] as const

let left = 0
let isPaused = false
let when: When = 'before'
let seen = 0
let first = ''

/**
 * Makes every statement of this program count: those of features as well as BEGIN and COMMIT, which the library runs
 * through the same three methods.
 */
export function watchStatements(): void {
  const db = new Sqlite(':memory:')
  const statement = Object.getPrototypeOf(db.prepare('SELECT 1')) as Record<(typeof ways)[number], Run>
  db.close()
  for (const way of ways) {
    const real = statement[way]
    statement[way] = function (...args) {
      const isMeant = when === 'before' || this.source === 'COMMIT'
      if (isPaused || !isMeant) return real.apply(this, args)
      seen += 1
      const fails = left > 0 && --left === 0
      if (fails) first = this.source
      if (fails && when === 'before') throw failure()
      const result = real.apply(this, args)
      if (fails) throw failure()
      return result
    }
  }
}

/** What the test itself asks of a database neither counts nor fails. */
export function uncounted<T>(work: () => T): T {
  isPaused = true
  try {
    return work()
  } finally {
    isPaused = false
  }
}

export function armStatement(n: number, at: When): void {
  left = n
  when = at
  seen = 0
  first = ''
}

export function disarmStatement(): { seen: number; first: string } {
  left = 0
  return { seen, first }
}

const failure = () => Object.assign(new Error('a fault of the test'), { code: 'SQLITE_IOERR_WRITE' })

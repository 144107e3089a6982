import type { AuditChain } from '../../../src/shared/model/audit.ts'
import type { Random } from './random.ts'

/** What is known of the vault that is tampered with. */
export interface TrailCase {
  /** Number of its newest record. */
  last: number
  /** Records with a note, and maybe an item. */
  withItem: number[]
  /** The vault some time before, the same from which it went on otherwise, and another vault: profile folders. */
  earlier: string
  forks: string[]
  other: string
}

export interface Tampering {
  sql?: string
  /** Files that are put in the place of the vault's: from which profile, and their names. */
  files?: [from: string, ...names: string[]][]
  /** One of these findings must be there. */
  named: string[]
  /** The first record that does not fit, as the chain must say it; not for files that are others as a whole. */
  bad?: Pick<NonNullable<AuditChain['firstBad']>, 'n' | 'why'>
}

const whole = ['vault.db', 'seeds.db', 'keyring.json']
const altered = { named: ['audit-altered'] }
const older = { named: ['vault-older', 'vault-forked', 'audit-cut', 'audit-altered'] }

/** From `low` to `high`, both included. */
const between = (random: Random, low: number, high: number): number => low + random.below(high - low + 1)
const swap = (a: number, b: number) =>
  `UPDATE audit SET n = 9000000 WHERE n = ${String(a)}; UPDATE audit SET n = ${String(a)} WHERE n = ${String(b)};
   UPDATE audit SET n = ${String(b)} WHERE n = 9000000`
const rows = 'at_ms, action, origin, subject, mac, item, note'
/** Makes room at `n`: from the end on, so that no two have one number in between. */
const moveUp = (n: number) =>
  `UPDATE audit SET n = n + 1000000 WHERE n >= ${String(n)}; UPDATE audit SET n = n - 999999 WHERE n >= 1000000`

/** One byte of a text, or a bit of a number or of bytes, is another afterwards. */
function edit(random: Random, column: string): string {
  if (column === 'at_ms') return `at_ms = at_ms + ${String(random.pick([1, -1, 256, 65_536, 86_400_000]))}`
  if (column === 'mac') {
    const at = between(random, 1, 32)
    const bytes = `substr(hex(mac), 1, ${String(2 * at - 2)}) || CASE substr(hex(mac), ${String(2 * at - 1)}, 2)
      WHEN '00' THEN '01' ELSE '00' END || substr(hex(mac), ${String(2 * at + 1)})`
    return `mac = unhex(${bytes})`
  }
  const letter = random.text(1, 'abcdefghijklmnopqrstuvwxyz0123456789')
  return random.pick([
    `${column} = ${column} || '${letter}'`,
    // No text begins with it: what is put there is always another.
    `${column} = '~' || substr(${column}, 2)`,
    `${column} = '\u00e4' || ${column}`
  ])
}

/** Everything that another program is tried to do to a trail, by name. */
export const ways: Record<string, (random: Random, known: TrailCase) => Tampering> = {
  'the last ones dropped': (random, { last }) => {
    const n = between(random, 2, last)
    return {
      sql: `DELETE FROM audit WHERE n >= ${String(n)}`,
      named: ['audit-cut'],
      // The person's own word to go on is the first record behind the cut.
      bad: { n, why: 'end-missing' }
    }
  },
  'all dropped': () => ({
    sql: 'DELETE FROM audit',
    named: ['audit-cut'],
    bad: { n: 1, why: 'end-missing' }
  }),
  'some in between dropped': (random, { last }) => {
    const from = between(random, 2, last - 1)
    const to = between(random, from, last - 1)
    return {
      sql: `DELETE FROM audit WHERE n BETWEEN ${String(from)} AND ${String(to)}`,
      ...altered,
      bad: { n: to + 1, why: 'missing-before' }
    }
  },
  'the first ones dropped': (random, { last }) => {
    const n = between(random, 1, last - 1)
    return {
      sql: `DELETE FROM audit WHERE n <= ${String(n)}`,
      ...altered,
      bad: { n: n + 1, why: 'start-missing' }
    }
  },
  'two exchanged': (random, { last }) => {
    const a = between(random, 1, last - 1)
    const b = between(random, a + 1, last)
    return { sql: swap(a, b), ...altered, bad: { n: a, why: 'altered' } }
  },
  'a byte edited': (random, { last, withItem }) => {
    const column = random.pick(['at_ms', 'action', 'origin', 'subject', 'mac', 'item', 'note'])
    const n = column === 'item' || column === 'note' ? random.pick(withItem) : between(random, 1, last)
    const change = edit(random, column)
    // A record without an item gets one.
    const sql = `UPDATE audit SET item = coalesce(item, '') WHERE n = ${String(n)};`
    return {
      sql: `${column === 'item' ? sql : ''} UPDATE audit SET ${change} WHERE n = ${String(n)}`,
      ...altered,
      bad: { n, why: 'altered' }
    }
  },
  'a number edited': (random, { last }) => {
    const n = between(random, 2, last - 1)
    const to = between(random, last + 1, last + 1000)
    return {
      sql: `UPDATE audit SET n = ${String(to)} WHERE n = ${String(n)}`,
      ...altered,
      bad: { n: n + 1, why: 'missing-before' }
    }
  },
  'one put in': (random, { last }) => {
    const n = between(random, 1, last + 1)
    const from = between(random, 1, last)
    return {
      sql: `${moveUp(n)}; INSERT INTO audit (n, ${rows})
        SELECT ${String(n)}, at_ms, 'vault-unlocked', origin, subject, randomblob(32), item, note
        FROM audit WHERE n = ${String(from < n ? from : from + 1)}`,
      ...altered,
      bad: { n, why: 'altered' }
    }
  },
  'one doubled': (random, { last }) => {
    const n = between(random, 1, last)
    return {
      sql: `${moveUp(n + 1)}; INSERT INTO audit (n, ${rows}) SELECT n + 1, ${rows} FROM audit WHERE n = ${String(n)}`,
      ...altered,
      bad: { n: n + 1, why: 'altered' }
    }
  },
  'item and note cut': (random, { withItem }) => {
    const n = random.pick(withItem)
    const set = random.pick(['note = NULL', 'item = NULL, note = NULL'])
    return { sql: `UPDATE audit SET ${set} WHERE n = ${String(n)}`, ...altered, bad: { n, why: 'altered' } }
  },
  'a rotation made up': (random, { last }) => {
    const n = between(random, 1, last - 1)
    const mac = random.pick(['mac', 'randomblob(32)', 'zeroblob(32)'])
    return {
      sql: `INSERT INTO audit_rotation SELECT n, ${mac}, at_ms FROM audit WHERE n = ${String(n)};
        DELETE FROM audit WHERE n <= ${String(n)}`,
      named: ['vault-altered'],
      bad: { n: n + 1, why: 'start-missing' }
    }
  },
  'the file of an earlier time': (random, { earlier }) => ({
    files: [[earlier, ...random.pick([['vault.db'], ['vault.db', 'seeds.db'], whole])]],
    ...older
  }),
  'a fork from a backup': (random, { forks }) => ({
    files: [[random.pick(forks), ...random.pick([['vault.db'], ['vault.db', 'seeds.db'], whole])]],
    ...older
  }),
  "another vault's file": (_random, { other }) => ({ files: [[other, 'vault.db']], named: ['damaged'] })
}

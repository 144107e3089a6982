// Run by `npm run bench:audit`.
import { createHmac, createSecretKey, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { confirmKit, makeCore } from '../../tests/support/core.ts'
import { auditTrail } from '../../src/main/audit/audit.ts'
import { lengthPrefixed } from '../../src/main/crypto/length-prefix.ts'
import { figure, median, progress } from './report.mjs'

const size = Number(process.argv[2] ?? 100_000)
const runs = 7
const items = 500
const dayMs = 24 * 60 * 60 * 1000
const startMs = Date.UTC(2026, 0, 1)
const actions = [
  'vault-unlocked',
  'password-copied',
  'password-revealed',
  'code-copied',
  'credential-changed'
]

const scratch = mkdtempSync(join(tmpdir(), 'latchkey-bench-'))
try {
  const core = makeCore({ profileFolder: join(scratch, 'profile') })
  // Turns are measured by a clock that goes on.
  Object.defineProperty(core.clock, 'monotonicMs', { get: () => performance.now() })
  await core.vault.create(true, undefined)
  confirmKit(core)
  const ids = Array.from({ length: items }, () => randomUUID())
  fill(core.vault.session, ids)
  await measureFollowing(core)
  await measurePages(core, ids)
  core.vault.lock()
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
// The thread that measures passwords would keep the program waiting.
process.exit()

function fill(session, ids) {
  progress(`audit: ${size} records`)
  let atMs = startMs
  const trail = auditTrail(() => (atMs += 60_000))
  session.write('vault', (db) => {
    for (let n = trailLength(session); n < size; n++) {
      const item = n % 5 === 0 ? null : ids[n % items]
      const note = n % 7 === 0 ? 'Signed in on another computer' : ''
      const subject = item === null ? '' : `Example of a title ${n % items}`
      trail.record(session, db, { action: actions[n % 5], origin: 'window', subject, item, note })
    }
  })
}

function trailLength(session) {
  return session.read('vault', (db) => db.prepare('SELECT count(*) FROM audit').pluck().get())
}

/** All of it from the beginning, in turns as the program does it; and the longest that others had to wait. */
async function measureFollowing(core) {
  const { session } = core.vault
  const messages = messagesOf(session)
  const key = createSecretKey(Buffer.alloc(32, 7))
  const took = { ours: [], plain: [], longest: [] }
  for (let run = 0; run < runs; run++) {
    const plainFrom = performance.now()
    for (const message of messages) createHmac('sha256', key).update(message).digest()
    took.plain.push(performance.now() - plainFrom)
    await nextTurn()
    const watch = watchTurns()
    const from = performance.now()
    const { state, total } = await core.handlers['audit.chain'](undefined)
    took.ours.push(performance.now() - from)
    took.longest.push(watch())
    if (state !== 'unbroken' || total !== size) throw new Error(`${state}, ${total} records`)
  }
  const value = { ours: median(took.ours), plain: median(took.plain), longest: median(took.longest) }
  figure({ name: `audit verify, ${size}`, value: value.ours, reference: value.plain, unit: 'ms', runs })
  figure({ name: `audit verify: longest wait of others, ${size}`, value: value.longest, unit: 'ms', runs })
}

/** What each record's MAC is made over. */
function messagesOf(session) {
  const rows = session.read('vault', (db) => db.prepare('SELECT * FROM audit ORDER BY n').all())
  let previous = Buffer.alloc(32)
  return rows.map((row) => {
    const more = row.note === null ? [] : [row.item ?? '', row.note]
    const texts = [String(row.at_ms), row.action, row.origin, row.subject, ...more]
    const message = lengthPrefixed(String(row.n), previous, ...texts)
    previous = row.mac
    return message
  })
}

/** How long the longest turn of the event loop takes from now on; told when it is called. */
function watchTurns() {
  let last = performance.now()
  let longest = 0
  let isOver = false
  const turn = () => {
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
    if (!isOver) setImmediate(turn)
  }
  setImmediate(turn)
  return () => {
    isOver = true
    return longest
  }
}

async function measurePages(core, ids) {
  const questions = {
    newest: {},
    'one item': { item: ids[7] },
    'one kind': { groups: ['shown'] },
    'a kind there is nothing of': { groups: ['recovery'] },
    'a month': { fromMs: startMs + 20 * dayMs, beforeMs: startMs + 50 * dayMs },
    'far back': { beforeN: Math.floor(size / 2) }
  }
  for (const [name, question] of Object.entries(questions)) {
    const took = []
    for (let run = 0; run < 30; run++) {
      const from = performance.now()
      await core.handlers['audit.list']({ limit: 100, ...question })
      took.push(performance.now() - from)
      await nextTurn()
    }
    figure({ name: `audit page, ${name}, ${size}`, value: median(took), unit: 'ms', runs: took.length })
  }
}

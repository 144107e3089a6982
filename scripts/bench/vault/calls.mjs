// The core's calls inside one process, on vaults of different sizes.
import { closeSync, fdatasyncSync, openSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { figure, median, progress, quantile } from '../report.mjs'
import { byTitle, openCore } from './core.mjs'
import { itemOf, queriesOf, samplesOf } from './items.mjs'
import { withStalls } from './stall.mjs'

const opens = 15
const builds = 5
const times = 200
const queries = 60

export async function measureCalls(scratch, sizes) {
  const results = []
  for (const size of sizes) {
    progress(`in process: calls on ${size}`)
    const core = await openCore(join(scratch, `vault-${size}`))
    await core.credentials.search('warm', 1)
    const opened = await openings(core)
    figure({ name: `open and first screen, ${size}`, value: opened, unit: 'ms', runs: opens })
    await searching(core, size)
    results.push({ opened, ...calls(core, size, await codeOf(core, size)) })
    await saving(core, size)
    core.vault.lock()
  }
  growth(sizes, results)
}

/** The keychain answers at once and no key is derived: what is left is the files. */
async function openings(core) {
  const took = []
  for (let n = 0; n < opens; n++) {
    core.vault.lock()
    const from = performance.now()
    await core.vault.unlock(undefined)
    if (core.credentials.listPage(50).length !== 50) throw new Error('no first screen')
    took.push(performance.now() - from)
    await core.credentials.search('warm', 1)
  }
  return median(took)
}

async function searching(core, size) {
  const [took, longest, keys] = [[], [], []]
  for (let n = 0; n < builds; n++) {
    core.vault.lock()
    await core.vault.unlock(undefined)
    const built = await withStalls(() => core.credentials.search('warm', 1))
    took.push(built.took)
    longest.push(built.longest)
  }
  figure({ name: `search text after unlock, ${size}`, value: median(took), unit: 'ms', runs: builds })
  figure({
    name: `search text after unlock, ${size}: longest stall`,
    value: median(longest),
    unit: 'ms',
    runs: builds
  })
  // Typed letter by letter, as a person does, each answered with a screenful.
  for (const query of queriesOf(size, queries)) {
    for (let length = 1; length <= query.length; length++) {
      const from = performance.now()
      await core.credentials.search(query.slice(0, length), 100)
      keys.push(performance.now() - from)
    }
  }
  figure({ name: `search per key, ${size}: p50`, value: median(keys), unit: 'ms', runs: keys.length })
  figure({ name: `search per key, ${size}: p99`, value: quantile(keys, 0.99), unit: 'ms', runs: keys.length })
}

async function codeOf(core, size) {
  const took = []
  for (const n of samplesOf(size, times)) {
    const { codes } = byTitle(core, itemOf(n).title)
    const from = performance.now()
    await core.codes.live(codes.map(({ id }) => id))
    took.push(performance.now() - from)
  }
  return median(took)
}

function calls(core, size, code) {
  const took = { show: [], add: [] }
  for (const n of samplesOf(size, times)) {
    const { id } = byTitle(core, itemOf(n).title)
    const from = performance.now()
    core.credentials.get(id)
    core.credentials.reveal(id, 'password')
    took.show.push(performance.now() - from)
  }
  for (let n = 0; n < times; n++) {
    const draft = { ...itemOf(size + n), title: `Inside ${n}` }
    const from = performance.now()
    core.credentials.save(draft)
    took.add.push(performance.now() - from)
  }
  const result = { show: median(took.show), code, add: median(took.add) }
  for (const [name, value] of Object.entries(result)) {
    figure({ name: `in process, ${size}: ${name}`, value, unit: 'ms', runs: times })
  }
  return result
}

/** A change of a login, with sealing, its earlier version and the audit record, beside the disk's own time. */
async function saving(core, size) {
  const log = join(core.vaultFolder, walName(core))
  const raw = openSync(join(core.vaultFolder, '..', 'raw'), 'w')
  const took = { save: [], raw: [] }
  const bytes = []
  for (const n of samplesOf(size, times)) {
    const { id } = byTitle(core, itemOf(n).title)
    const { title, userName, url } = core.credentials.get(id)
    // Before it is so long that SQLite would move it into the file in the middle of a save.
    if (bytes.length % 20 === 0) settle(core)
    const before = statSync(log).size
    const from = performance.now()
    core.credentials.save({ id, title, userName, url, password: `changed ${n} ${Math.floor(from)}` })
    const saved = performance.now()
    const written = statSync(log).size - before
    const again = performance.now()
    writeSync(raw, Buffer.alloc(written, 7), 0, written, 0)
    fdatasyncSync(raw)
    took.raw.push(performance.now() - again)
    took.save.push(saved - from)
    bytes.push(written)
  }
  closeSync(raw)
  const [value, reference] = [median(took.save), median(took.raw)]
  figure({ name: `save a change, ${size}, to a raw fdatasync`, value, unit: 'ms', reference, runs: times })
  figure({ name: `log written by a save, ${size}`, value: median(bytes) / 1000, unit: 'kB', runs: times })
}

const database = (core) => core.vault.session.read('vault', (db) => db)
const walName = (core) => `${database(core).name.split(/[/\\]/).at(-1)}-wal`
const settle = (core) => database(core).pragma('wal_checkpoint(TRUNCATE)')

function growth(sizes, results) {
  const [first, last] = [results[0], results.at(-1)]
  if (first === last) return
  for (const name of ['opened', 'show', 'code', 'add']) {
    const words = `in process: growth of ${name} from ${sizes[0]} to ${sizes.at(-1)}`
    figure({
      name: words,
      value: last[name] / first[name],
      unit: '×',
      runs: name === 'opened' ? opens : times
    })
  }
}

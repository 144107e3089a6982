// node scripts/bench/ui/search.mjs [--many] [sizes]: the part of `npm run bench:ui` that needs no window. Searching in main, ranked
// and in windows, beside a plain `includes` over the same texts in the same run; how long the index takes; with --many, changes of many.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { foldText } from '../../../src/shared/rules/fold-text.ts'
import { figure, median, progress, quantile } from '../report.mjs'
import { fill, makeVault } from '../vault/core.mjs'
import { itemOf, queriesOf } from '../vault/items.mjs'
import { withStalls } from '../vault/stall.mjs'

const SIZES = [10_000, 100_000]
const BUILDS = 3
const QUERIES = 48
const ROUNDS = 5
const WINDOWS = 200
const WINDOW = 50

const all = { kind: 'all' }
/** Changes of many take minutes at the largest size. */
const isMany = process.argv.includes('--many')
const sizes = process.argv.slice(2).map(Number).filter(Boolean)
for (const size of sizes.length > 0 ? sizes : SIZES) {
  const folder = mkdtempSync(join(tmpdir(), 'latchkey-bench-'))
  const core = await makeVault(join(folder, 'profile'))
  try {
    progress(`search: making a vault with ${size} logins`)
    await fill(core, size)
    await building(core, size)
    await searching(core, size)
    await windows(core, size)
    if (isMany) await bulk(core, size)
  } finally {
    core.vault.lock('program')
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** From the unlock on: the first screen, everything but notes, everything; and what nobody else had a turn for. */
async function building(core, size) {
  const [first, listed, whole, longest] = [[], [], [], []]
  for (let run = 0; run <= BUILDS; run++) {
    core.vault.lock('window')
    await core.vault.unlock(undefined)
    const from = performance.now()
    const since = () => performance.now() - from
    const took = {}
    await core.listing.find({ query: '', scope: all, from: 0, count: WINDOW })
    took.first = since()
    const built = await withStalls(async () => {
      await core.listing.places()
      took.listed = since()
      await core.listing.whenBuilt()
      took.whole = since()
    })
    if (run === 0) continue
    first.push(took.first)
    listed.push(took.listed)
    whole.push(took.whole)
    longest.push(built.longest)
  }
  const runs = BUILDS
  figure({ name: `list-after-unlock-${size}`, value: median(first), unit: 'ms', runs })
  figure({ name: `searchable-after-unlock-${size}`, value: median(listed), unit: 'ms', runs })
  figure({ name: `notes-searchable-after-unlock-${size}`, value: median(whole), unit: 'ms', runs })
  figure({ name: `index-longest-stall-${size}`, value: median(longest), unit: 'ms', runs })
}

/** Every query from scratch: none continues the one before, so nothing found earlier helps. */
async function searching(core, size) {
  const texts = Array.from({ length: size }, (_, n) => {
    const { title, userName, url, tags, notes } = itemOf(n + 1)
    const address = url.replace(/^https:\/\/www\./, '')
    return foldText([title, userName, address, ...tags, notes].join('\0'))
  })
  const queries = queriesOf(size, QUERIES).map((query) => query.trim())
  const [ours, plain, shares, missing] = [[], [], [], []]
  for (let round = 0; round <= ROUNDS; round++) {
    for (const query of queries) {
      const words = foldText(query).split(/\s+/)
      const from = performance.now()
      const expected = texts.filter((text) => words.every((word) => text.includes(word))).length
      const between = performance.now()
      const { total } = await core.listing.find({ query, scope: all, from: 0, count: 0 })
      const took = performance.now() - between
      // Something else in between, so that the next query does not begin like this one.
      core.search.noteOutsideChanged()
      if (total !== expected) missing.push(query)
      if (round === 0) continue
      ours.push(took)
      plain.push(between - from)
      shares.push(took / (between - from))
    }
  }
  const sum = (values) => values.reduce((total, value) => total + value, 0) / values.length
  const runs = ours.length
  figure({ name: `search-mean-${size}`, value: sum(ours), unit: 'ms', reference: sum(plain), runs })
  figure({ name: `search-median-${size}`, value: median(ours), unit: 'ms', reference: median(plain), runs })
  figure({
    name: `search-p95-${size}`,
    value: quantile(ours, 0.95),
    unit: 'ms',
    reference: quantile(plain, 0.95),
    runs
  })
  figure({ name: `search-worst-ratio-${size}`, value: quantile(shares, 0.95), unit: 'x', runs })
  figure({ name: `search-with-wrong-hits-${size}`, value: missing.length, unit: 'queries', runs })
  if (missing.length > 0) throw new Error('a search answered other hits than a plain scan')
}

/** What scrolling asks for: windows here and there of a list that was found already. */
async function windows(core, size) {
  const took = []
  for (let n = 0; n <= WINDOWS; n++) {
    const asked = { query: '', scope: all, from: (n * 7919) % (size - WINDOW), count: WINDOW }
    const from = performance.now()
    const { rows } = await core.listing.find(asked)
    if (n > 0) took.push(performance.now() - from)
    if (rows.length !== WINDOW) throw new Error('a window with holes')
  }
  figure({ name: `window-median-${size}`, value: median(took), unit: 'ms', runs: WINDOWS })
  figure({ name: `window-p95-${size}`, value: quantile(took, 0.95), unit: 'ms', runs: WINDOWS })
}

async function bulk(core, size) {
  const ids = await core.listing.findIds({ query: '', scope: all })
  const places = await withStalls(() => core.listing.places())
  figure({ name: `places-${size}`, value: places.took, unit: 'ms', runs: 1 })
  const changes = {
    organise: () => core.organising.organise({ ids, addTags: ['Bench'], isFavourite: true }),
    'undo-organise': () => core.undo.run(),
    'trash-many': () => core.organising.trashMany(ids),
    'undo-trash-many': () => core.undo.run(),
    duplicates: () => core.duplicates.find()
  }
  for (const [name, change] of Object.entries(changes)) {
    const { took, longest } = await withStalls(change)
    figure({ name: `${name}-${size}`, value: took, unit: 'ms', runs: 1 })
    figure({ name: `${name}-longest-stall-${size}`, value: longest, unit: 'ms', runs: 1 })
  }
}

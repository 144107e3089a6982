// Latchkey's core and keepassxc-cli, each a whole process a call, in turns, on the same items.
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { figure, median, progress } from '../report.mjs'
import { itemOf, samplesOf } from './items.mjs'
import { makeKdbx } from './kdbx.mjs'

const password = 'quince'
/** The larger the vault, the longer the other one takes and the less a millisecond matters. */
const roundsOf = (size) => (size > 50_000 ? 3 : size > 5000 ? 7 : 9)

/** What is asked of both. Adding comes last: it changes the file. */
const calls = {
  list: { ours: () => ['list'], theirs: (file) => ['ls', '-q', '-R', '-f', file] },
  search: {
    ours: ({ words }) => ['search', words],
    theirs: (file, { words }) => ['search', '-q', file, words]
  },
  show: {
    ours: ({ title }) => ['show', title],
    theirs: (file, { title }) => ['show', '-q', '-s', file, title]
  },
  code: {
    ours: ({ title }) => ['code', title],
    theirs: (file, { title }) => ['show', '-q', '-t', file, title]
  },
  add: {
    ours: ({ added }) => ['add', added],
    theirs: (file, { added }) => [
      'add',
      '-q',
      '-u',
      'me',
      '--url',
      'https://x.example',
      '-g',
      '-L',
      '20',
      file,
      added
    ]
  }
}

export async function compare({ sizes, program, scratch }) {
  const environment = {
    ...process.env,
    HOME: scratch,
    XDG_CONFIG_HOME: scratch,
    QT_QPA_PLATFORM: 'offscreen'
  }
  const medians = {}
  for (const size of sizes) {
    progress(`making both vaults of ${size}`)
    const folder = join(scratch, `vault-${size}`)
    const file = join(scratch, `keepass-${size}.kdbx`)
    run([process.execPath, program, folder, 'make', String(size)])
    writeFileSync(file, makeKdbx(size, password))
    const ours = (words, through = []) => run([...through, process.execPath, program, folder, ...words])
    const theirs = (words, through = []) =>
      run([...through, 'keepassxc-cli', ...words], { input: `${password}\n`, env: environment })
    // Written once by itself: what is measured afterwards is its own file.
    theirs(calls.add.theirs(file, { added: 'First of all' }))
    agree(size, ours, (words) => theirs(words), file)
    medians[size] = takeTurns(size, ours, theirs, file)
    memory(size, ours, theirs, file)
  }
  growth(sizes, medians)
}

const subject = (size, round, name) => {
  const { title } = itemOf(samplesOf(size, round + 1).at(-1))
  return { title, words: title.toLowerCase(), added: `Added ${name} ${round}` }
}

/** Both must say the same, or the times are of two different things. */
function agree(size, ours, theirs, file) {
  const of = subject(size, 0, 'never')
  const [show, shown] = [ours(calls.show.ours(of)), theirs(calls.show.theirs(file, of))]
  const isSame = show.said.split('\n').every((line) => shown.said.includes(line))
  const codes = [ours(calls.code.ours(of)).said, theirs(calls.code.theirs(file, of)).said]
  const again = ours(calls.code.ours(of)).said
  if (!isSame || (codes[0] !== codes[1] && again !== codes[1])) throw new Error('the two do not say the same')
}

function takeTurns(size, ours, theirs, file) {
  const rounds = roundsOf(size)
  const result = {}
  for (const [name, call] of Object.entries(calls)) {
    const took = { ours: [], theirs: [] }
    for (let round = 0; round < rounds; round++) {
      progress(`${name} of ${size}: ${round + 1} of ${rounds}`)
      const of = subject(size, round, name)
      const turns = [
        () => took.ours.push(ours(call.ours(of)).took),
        () => took.theirs.push(theirs(call.theirs(file, of)).took)
      ]
      for (const turn of round % 2 === 0 ? turns : turns.reverse()) turn()
    }
    result[name] = { ours: median(took.ours), theirs: median(took.theirs) }
    const { ours: value, theirs: reference } = result[name]
    figure({ name: `whole process, ${size}: ${name}`, value, unit: 'ms', reference, runs: rounds })
  }
  return result
}

/** Peak of resident memory, as the kernel tells it when a process ends. */
function memory(size, ours, theirs, file) {
  const through = ['/usr/bin/time', '-f', '%M']
  const megabytes = ({ complained }) => Number(complained.trim().split('\n').at(-1)) / 1000
  for (const name of ['show', 'list']) {
    const of = subject(size, 0, name)
    const value = median([1, 2, 3].map(() => megabytes(ours(calls[name].ours(of), through))))
    const reference = megabytes(theirs(calls[name].theirs(file, of), through))
    figure({ name: `peak memory, ${size}: ${name}`, value, unit: 'MB', reference, runs: 3 })
  }
}

function growth(sizes, medians) {
  const [small, large] = [sizes[0], sizes.at(-1)]
  if (small === large) return
  for (const name of ['show', 'code', 'add']) {
    const of = (whose) => medians[large][name][whose] / medians[small][name][whose]
    const words = `whole process: growth of ${name} from ${small} to ${large}`
    figure({ name: words, value: of('ours'), unit: '×', reference: of('theirs'), runs: roundsOf(large) })
  }
}

function run([command, ...words], options = {}) {
  const from = performance.now()
  const child = spawnSync(command, words, { maxBuffer: 1e9, encoding: 'utf8', ...options })
  const took = performance.now() - from
  if (child.status !== 0) throw new Error(`${command} ${words.join(' ')}: ${child.stderr || child.error}`)
  return { took, said: child.stdout.trim(), complained: child.stderr }
}

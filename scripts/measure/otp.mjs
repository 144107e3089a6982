// What `scripts/measure-otp.mjs` starts, under the Node that can run our TypeScript as it is.
import { readFile } from 'node:fs/promises'
import { readText } from '../../src/main/intake/read-text.ts'

const nothing = {
  ok: false,
  type: null,
  issuer: null,
  account: null,
  algorithm: null,
  digits: null,
  period: null,
  counter: null,
  secretBytes: null,
  problem: null
}
const labelled = ({ issuer, account }) => ({ issuer: issuer || null, account: account || null })

function ofCode({ seed, label, settings, counter }) {
  const { kind, algorithm, digits, periodSeconds } = settings
  const secretBytes = seed.length
  seed.wipe()
  return {
    ...nothing,
    ok: true,
    type: kind,
    ...labelled(label),
    algorithm,
    digits,
    period: kind === 'hotp' ? null : periodSeconds,
    counter: kind === 'hotp' ? counter : null,
    secretBytes
  }
}

const ofEntry = (entry) =>
  'problem' in entry ? { ...nothing, ...labelled(entry.label), problem: entry.problem } : ofCode(entry)

function resultsOf(read) {
  if (read.kind === 'code') return [ofCode(read.code)]
  if (read.kind === 'batch') return read.part.entries.map(ofEntry)
  if (read.kind === 'problem') return [{ ...nothing, problem: read.problem }]
  const { type, label, text } = read.other
  text.wipe()
  return [{ ...nothing, type, ...labelled(label), problem: 'unknown-kind' }]
}

/** Like a text out of a picture: it must say that it is a code. A bare secret is no address. */
const readLine = (text) => readText(text, 'chosen-picture', {}).flatMap(resultsOf)

let text
try {
  text = await readFile(process.argv[2], 'utf8')
} catch (error) {
  process.stderr.write(`The file could not be read (${error.code ?? 'unknown'}).\n`)
  process.exit(1)
}
// Whoever reads only the first lines, as `head` does, has no use for an error.
process.stdout.on('error', () => process.exit(0))
for (const [index, line] of text
  .replace(/^\ufeff/, '')
  .split(/\r?\n/)
  .entries()) {
  if (line.trim() === '') continue
  for (const result of readLine(line))
    process.stdout.write(`${JSON.stringify({ line: index + 1, ...result })}\n`)
}

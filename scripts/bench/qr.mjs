// Run by `npm run measure:qr`: a folder of pictures through the real worker in the real renderer.
/* global Worker */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, sep } from 'node:path'
import { pictureMaxBytes, pictureProblem } from '../../src/renderer/src/features/intake/picture-limits.ts'
import { copyOfBuilt, latchkey, openDesktop } from './electron.mjs'
import { startWithPage } from './page.mjs'
import { median, progress, quantile } from './report.mjs'

/** What is named like a picture gets a line, also when it turns out to be none. */
const PICTURE = /\.(png|apng|jpe?g|jfif|webp|gif|bmp|avif|svg)$/i
const [folder, json] = process.argv.slice(2)

const scratch = mkdtempSync(join(tmpdir(), 'latchkey-measure-'))
const inScratch = (name) => {
  mkdirSync(join(scratch, name), { mode: 0o700 })
  return join(scratch, name)
}
const lines = []
let stopped = false
const stops = [() => rmSync(scratch, { recursive: true, force: true, maxRetries: 5 })]
const stopAll = async () => {
  for (const stop of stops.splice(0)) await stop()
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => (stopped = true))
try {
  const files = picturesIn(folder)
  progress(`${files.length} pictures in ${folder}`)
  const desktop = await openDesktop(undefined)
  stops.unshift(() => desktop.close())
  const app = await startWithPage(latchkey(copyOfBuilt(inScratch('app')), inScratch('profile')), desktop)
  stops.unshift(app.stop)
  const reader = await openReader(app.page)
  if (files.length > 0) await reader.read(files[0]) // so that the first one is not slower than the others
  for (const file of files) {
    if (stopped) break
    tell({ file: relative(folder, file).split(sep).join('/'), ...(await reader.read(file)) })
  }
  if (!json) summary()
} finally {
  await stopAll()
}

function picturesIn(top) {
  return readdirSync(top, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && PICTURE.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

/**
 * The worker of the built application, started by its page as the application does it, with the same limits before
 * it and the same five seconds.
 */
async function openReader(page) {
  const input = await page.evaluateHandle(() => {
    const field = document.createElement('input')
    field.type = 'file'
    return field
  })
  const worker = readdirSync(join(scratch, 'app/out/renderer/assets')).find((name) =>
    /^decode\.worker-.*\.js$/.test(name)
  )
  await page.evaluate((name) => {
    const policy = window.trustedTypes.createPolicy('latchkey-worker', { createScriptURL: (url) => url })
    window.startReader = () => {
      window.reader?.terminate()
      window.reader = new Worker(policy.createScriptURL(`/assets/${name}`), { type: 'module' })
      window.reader.postMessage({ kind: 'warm-up' })
    }
    window.startReader()
  }, worker)
  return {
    async read(file) {
      const problem = statSync(file).size > pictureMaxBytes ? 'too-large' : pictureProblem(readFileSync(file))
      if (problem !== undefined) return { texts: [], ms: 0, stage: null, problem }
      await input.setInputFiles(file)
      return page.evaluate(readInPage, input)
    }
  }
}

/** In the page. `ms` is from handing the file's bytes over to the worker's last word on it. */
async function readInPage(field) {
  const bytes = await field.files[0].arrayBuffer()
  const texts = []
  let stage = null
  const from = performance.now()
  const end = await new Promise((done) => {
    const limit = setTimeout(() => done('too-slow'), 5000)
    window.reader.onmessage = ({ data }) => {
      if (data.kind === 'found') {
        stage ??= data.stage
        texts.push(data.text)
        return
      }
      clearTimeout(limit)
      done(data.kind)
    }
    window.reader.postMessage({ kind: 'read', bytes }, [bytes])
  })
  const ms = Math.round((performance.now() - from) * 10) / 10
  if (end === 'too-slow' || end === 'failed') window.startReader()
  return { texts, ms, stage, ...(end === 'done' ? {} : { problem: end === 'failed' ? 'broken' : end }) }
}

function tell(line) {
  lines.push(line)
  if (json) return process.stdout.write(`${JSON.stringify(line)}\n`)
  const what =
    line.texts.length > 0
      ? `${line.stage}: ${line.texts.map((text) => JSON.stringify(text)).join(', ')}`
      : (line.problem ?? 'no code')
  process.stdout.write(`${line.file}  ${line.ms} ms  ${what}\n`)
}

function summary() {
  const read = lines.filter(({ texts }) => texts.length > 0)
  const refused = lines.filter(({ problem }) => problem !== undefined).length
  const stages = Map.groupBy(read, ({ stage }) => stage)
  const ways = [...stages].map(([stage, all]) => `${stage} ${all.length}`).join(', ')
  process.stdout.write(`\n${lines.length} pictures: ${read.length} with a code (${ways || 'none'}), `)
  process.stdout.write(
    `${lines.length - read.length} without, of which ${refused} were refused or not read to the end\n`
  )
  const times = lines.filter(({ ms }) => ms > 0).map(({ ms }) => ms)
  if (times.length > 0)
    process.stdout.write(
      `median ${median(times).toFixed(0)} ms, 95 % under ${quantile(times, 0.95).toFixed(0)} ms\n`
    )
}

// The unpacked application: a folder with an Electron of its own, from which every other package is made.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { alone } from '../setup/cache.mjs'
import { root, run } from '../setup/run.mjs'
import { say, saying } from '../setup/say.mjs'

export const dist = join(root, 'dist')
export const unpacked = join(dist, 'linux-unpacked')
const stamp = join(dist, 'packed-from')
const MARK = 'TEST-PACKAGE.txt'

const MARK_TEXT = `This package is for tests on the machine that made it, and is never to be given away.

It contains an Electron that came from the npm registry, as the official one could not be had there. That Electron
is older than the one Latchkey is made for, and gets no security fixes.
`

/** With anything but the official runtime it is a test package: marked, and named so wherever it is named. */
export const isTestPackage = (runtime) => runtime.kind !== 'official'

export function announce(runtime) {
  if (isTestPackage(runtime))
    say(`TEST PACKAGE: it stands on Electron ${runtime.version} of the npm registry. Never to be given away.`)
}

/** Makes dist/linux-unpacked, unless what it is made from has not changed. */
export async function packUnpacked({ node, runtime }) {
  announce(runtime)
  await alone(async () => {
    const from = madeFrom(runtime)
    if (existsSync(stamp) && readFileSync(stamp, 'utf8') === from)
      return say('dist/linux-unpacked is up to date')
    await saying('packing dist/linux-unpacked', async () => {
      rmSync(stamp, { force: true })
      rmSync(unpacked, { recursive: true, force: true })
      await electronBuilder(node, ['--linux', 'dir'], standingOn(runtime))
      if (isTestPackage(runtime)) writeFileSync(join(unpacked, MARK), MARK_TEXT)
      writeFileSync(stamp, from)
    })
  })
  return unpacked
}

/**
 * electron-builder with our configuration, and what `more` changes of it on this machine. It is told never to
 * publish, whatever a build server has set.
 */
export function electronBuilder(node, args, more = {}) {
  mkdirSync(dist, { recursive: true })
  const here = join(dist, 'electron-builder.json')
  writeFileSync(here, JSON.stringify({ extends: 'electron-builder.yml', ...more }))
  const cli = join(root, 'node_modules/electron-builder/cli.js')
  return run(node, [cli, '--config', here, '--publish', 'never', ...args])
}

/** The runtime that is here already: electron-builder would download one more. */
function standingOn({ dist: electronDist, version: electronVersion, sqliteBinding }) {
  const native = { from: sqliteBinding, to: 'native/better_sqlite3.node' }
  return { electronDist, electronVersion, ...(sqliteBinding ? { extraResources: [native] } : {}) }
}

function madeFrom(runtime) {
  const here = join(root, 'scripts/package')
  const files = [
    join(root, 'out/built-from'),
    join(root, 'electron-builder.yml'),
    ...readdirSync(here)
      .sort()
      .map((name) => join(here, name))
  ]
  const hash = createHash('sha256').update(JSON.stringify(runtime))
  for (const file of files) hash.update('\0').update(readFileSync(file))
  return hash.digest('hex')
}

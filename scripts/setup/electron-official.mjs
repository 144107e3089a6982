// The official Electron: what the application is made for, and what it is packaged with.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { remember, remembered } from './cache.mjs'
import { root, run } from './run.mjs'
import { say, saying } from './say.mjs'

const HOURS = 3_600_000
const ASK_AGAIN_AFTER = 12 * HOURS
const folder = join(root, 'node_modules/electron')

/** Read from package.json, as this is asked before anything is installed. */
const version = () => JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).devDependencies.electron
const memory = () => `official-electron-${version()}.json`

export function officialRuntime() {
  try {
    const dist = join(folder, 'dist')
    if (readFileSync(join(dist, 'version'), 'utf8').trim().replace(/^v/, '') !== version()) return null
    const executable = join(dist, readFileSync(join(folder, 'path.txt'), 'utf8'))
    return existsSync(executable)
      ? { kind: 'official', version: version(), dist, executable, sqliteBinding: null }
      : null
  } catch {
    return null
  }
}

/** Was it found out not long ago that the official one cannot be had here? */
export const officialIsKnownUnreachable = () => remembered(memory(), ASK_AGAIN_AFTER) !== null

/** Asks for one small file first: behind a firewall that drops packets the download would hang for minutes. */
export async function officialIsReachable() {
  const known = remembered(memory(), ASK_AGAIN_AFTER)
  if (known) {
    const hours = Math.floor(known.age / HOURS)
    const ago = hours === 0 ? 'less than an hour ago' : `${hours} h ago`
    say(
      `the official Electron ${version()} could not be downloaded here ${ago} (${known.value}); asked again after 12 h`
    )
    return false
  }
  const base =
    process.env.ELECTRON_MIRROR ??
    process.env.npm_config_electron_mirror ??
    'https://github.com/electron/electron/releases/download/'
  let why
  try {
    const answer = await fetch(`${base}v${version()}/SHASUMS256.txt`, {
      method: 'HEAD',
      signal: AbortSignal.timeout(5000)
    })
    if (answer.ok) return true
    why = `HTTP status ${answer.status}`
  } catch (error) {
    why = error.name === 'TimeoutError' ? 'no answer in 5 s' : (error.cause?.code ?? error.message)
  }
  notToBeHad(why)
  return false
}

export function notToBeHad(why) {
  say(`the official Electron ${version()} cannot be downloaded here (${why}); remembered for 12 h`)
  remember(memory(), why)
}

/** Electron's own installer, which checks the download against the checksums in its npm package. */
export async function installOfficial(node) {
  try {
    await saying(`downloading the official Electron ${version()}`, () =>
      run(node, [join(folder, 'install.js')], {
        timeout: 15 * 60_000,
        env: { ...process.env, NODE_USE_ENV_PROXY: '1' }
      })
    )
  } catch (error) {
    say(error.message)
  }
  return officialRuntime()
}

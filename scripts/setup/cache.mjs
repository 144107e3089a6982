// Where costly things are kept: outside the checkout, so that neither `npm ci` nor a second clone makes them anew.
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { homedir, userInfo } from 'node:os'
import { isAbsolute, join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { root } from './run.mjs'
import { say } from './say.mjs'

export function cacheFolder() {
  if (process.env.LATCHKEY_CACHE) return resolve(process.env.LATCHKEY_CACHE)
  const home = homedir() || userInfo().homedir
  if (process.platform === 'win32')
    return join(process.env.LOCALAPPDATA ?? join(home, 'AppData/Local'), 'latchkey-dev')
  if (process.platform === 'darwin') return join(home, 'Library/Caches/latchkey-dev')
  const xdg = process.env.XDG_CACHE_HOME
  return join(xdg && isAbsolute(xdg) ? xdg : join(home, '.cache'), 'latchkey-dev')
}

export const kept = (name) => (existsSync(join(cacheFolder(), name)) ? join(cacheFolder(), name) : null)

/**
 * Makes something once. `make(result, scratch)` fills the folder `result`, which gets its name in the cache only
 * at the end and in one step: what an interrupted run leaves behind never counts.
 */
export async function keep(name, make) {
  const there = kept(name)
  if (there) return there
  const cache = cacheFolder()
  mkdirSync(cache, { recursive: true })
  removeLeftovers(cache)
  const work = join(cache, `making-${process.pid}-${name}`)
  const final = join(cache, name)
  try {
    mkdirSync(join(work, 'result'), { recursive: true })
    mkdirSync(join(work, 'scratch'))
    await make(join(work, 'result'), join(work, 'scratch'))
    try {
      renameSync(join(work, 'result'), final)
    } catch (error) {
      if (!existsSync(final)) throw error // else another run was first, and its result is as good
    }
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
  return final
}

function removeLeftovers(cache) {
  for (const name of readdirSync(cache)) {
    const pid = /^making-(\d+)-/.exec(name)?.[1]
    if (pid && !isAlive(Number(pid))) rmSync(join(cache, name), { recursive: true, force: true })
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** A small thing to remember until it is `maxAge` milliseconds old. */
export function remember(name, value) {
  mkdirSync(cacheFolder(), { recursive: true })
  writeFileSync(join(cacheFolder(), name), JSON.stringify({ at: Date.now(), value }))
}

export function remembered(name, maxAge) {
  try {
    const { at, value } = JSON.parse(readFileSync(join(cacheFolder(), name), 'utf8'))
    const age = Date.now() - at
    return age >= 0 && age < maxAge ? { value, age } : null
  } catch {
    return null
  }
}

/** One set-up at a time for one checkout: two `npm ci` in the same folder would take it from each other. */
export async function alone(work) {
  const lock = join(cacheFolder(), `busy-${createHash('sha256').update(root).digest('hex').slice(0, 16)}`)
  mkdirSync(cacheFolder(), { recursive: true })
  for (let told = false; ; await wait(300)) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' })
      break
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
    const owner = Number(readIfThere(lock))
    if (owner && !isAlive(owner)) rmSync(lock, { force: true })
    else if (!told) {
      told = true
      say(`another set-up of this checkout is at work (process ${owner}): waiting for it`)
    }
  }
  const release = () => rmSync(lock, { force: true })
  process.on('exit', release)
  try {
    return await work()
  } finally {
    release()
    process.off('exit', release)
  }
}

function readIfThere(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

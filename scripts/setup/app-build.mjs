// Compiles src/ into out/, when something it is made from has changed since the last time.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, run } from './run.mjs'
import { saying } from './say.mjs'

const stamp = join(root, 'out', 'built-from')
const MADE_FROM = /^(src|resources|electron\.vite\.config\.ts|package(-lock)?\.json|tsconfig.*\.json)$/

/** Contents, not times: a checkout or a clone gives every file a new time. */
function sources() {
  const hash = createHash('sha256')
  const add = (path) => {
    const full = join(root, path)
    if (statSync(full).isDirectory()) for (const name of readdirSync(full).sort()) add(`${path}/${name}`)
    else hash.update(`${path}\0`).update(readFileSync(full)).update('\0')
  }
  for (const name of readdirSync(root).sort()) if (MADE_FROM.test(name)) add(name)
  return hash.digest('hex')
}

export function buildIsCurrent() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === sources()
}

export function build(node) {
  return saying('building the application', async () => {
    const from = sources()
    rmSync(stamp, { force: true })
    await run(node, [join(root, 'node_modules/electron-vite/bin/electron-vite.js'), 'build'])
    mkdirSync(join(root, 'out'), { recursive: true })
    writeFileSync(stamp, from)
  })
}

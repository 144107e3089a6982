// The Node that runs our tools. The native modules and several tools need a newer one than what starts this
// script may be: SQLite's prebuilt binding crashes Node 20 instead of refusing to load.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './run.mjs'
import { CannotGoOn } from './say.mjs'

const OLDEST = [22, 14]
const PACKAGE_NAMES = { win32: 'win' }

const isNewEnough = ([major, minor]) => major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])

export function toolsNode() {
  // an optional dependency per platform: npm installs the one that fits, or none
  const program = process.platform === 'win32' ? 'bin/node.exe' : 'bin/node'
  const ours = join(
    root,
    'node_modules',
    `node-${PACKAGE_NAMES[process.platform] ?? process.platform}-${process.arch}`,
    program
  )
  if (existsSync(ours)) return ours
  if (isNewEnough(process.versions.node.split('.').map(Number))) return process.execPath
  throw new CannotGoOn(
    `The tools of this project need Node ${OLDEST.join('.')} or newer. There is no npm package with one for ` +
      `${process.platform}-${process.arch}, and this is Node ${process.versions.node}: please install a newer Node.`
  )
}

// The native libraries for both kinds of Mac. A universal application is merged out of two, which must have the same
// files; and of Argon2 npm installs only the library for the Mac it runs on.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { npm, root, run } from '../setup/run.mjs'
import { CannotGoOn, saying } from '../setup/say.mjs'
import { dist } from './unpacked.mjs'

/** Sets of files for electron-builder, over and above electron-builder.yml. */
export async function librariesOfBothMacs() {
  const same = (folder, ...filter) => ({ from: folder, to: folder, filter })
  const sets = [
    same('node_modules/better-sqlite3/prebuilds', 'darwin-*.node'),
    same('node_modules/keytar/prebuilds', 'darwin-*/keytar.node')
  ]
  for (const name of ['@node-rs/argon2-darwin-x64', '@node-rs/argon2-darwin-arm64']) {
    const installed = join(root, 'node_modules', name)
    const from = existsSync(installed) ? installed : await fetchLocked(name)
    sets.push({ from, to: `node_modules/${name}`, filter: ['package.json', '*.node'] })
  }
  return sets
}

/** The very package that package-lock.json names, checked against it, unpacked under dist/. */
async function fetchLocked(name) {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
  const { version, integrity } = lock[`node_modules/${name}`]
  const folder = join(dist, 'other-processor', name)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  await saying(`fetching ${name}@${version}`, async () => {
    const [command, args, options] = npm([
      'pack',
      `${name}@${version}`,
      '--silent',
      '--ignore-scripts',
      '--pack-destination',
      folder
    ])
    await run(command, args, options)
    const tarball = join(
      folder,
      readdirSync(folder).find((file) => file.endsWith('.tgz'))
    )
    const found = `sha512-${createHash('sha512').update(readFileSync(tarball)).digest('base64')}`
    if (found !== integrity) throw new CannotGoOn(`${name} is not the package that package-lock.json names.`)
    await run('tar', ['-xzf', tarball, '--strip-components=1', '-C', folder])
    rmSync(tarball)
  })
  return folder
}

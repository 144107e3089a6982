// Argon2's library for both kinds of Mac: npm installs only that of the Mac it runs on, and a universal application
// carries both.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { npm, root, run } from '../setup/run.mjs'
import { CannotGoOn, saying } from '../setup/say.mjs'
import { dist } from './unpacked.mjs'

const packageOf = (arch) => `@node-rs/argon2-darwin-${arch}`

/** What electron-builder must take from elsewhere, as node_modules does not have it. */
export async function argonOfBothMacs() {
  const absent = ['x64', 'arm64'].filter((arch) => !existsSync(join(root, 'node_modules', packageOf(arch))))
  const sets = []
  for (const name of absent.map(packageOf))
    sets.push({
      from: await fetchLocked(name),
      to: `node_modules/${name}`,
      filter: ['package.json', '*.node']
    })
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

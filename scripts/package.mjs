// npm run package: what people install. Everything is left in dist/.
//
//   npm run package                     on Linux: the unpacked application, a .deb and a tar.gz
//                                       on macOS: a dmg; on Windows: an installer and a portable program
//   npm run package -- --release        the same, but only with the official Electron
//   npm run package -- AppImage rpm     on Linux also these, which need a download from electron-builder's releases
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { makeDeb } from './package/deb.mjs'
import { librariesOfBothMacs } from './package/both-macs.mjs'
import { makeTarball } from './package/tarball.mjs'
import {
  announce,
  dist,
  electronBuilder,
  isTestPackage,
  packUnpacked,
  unpacked
} from './package/unpacked.mjs'
import { setUp } from './setup.mjs'
import { onPath, root } from './setup/run.mjs'
import { CannotGoOn, say, saying, stopWith } from './setup/say.mjs'

const MORE_ON_LINUX = ['AppImage', 'rpm']

function options() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { release: { type: 'boolean', default: false } }
    })
    const unknown = positionals.find((name) => process.platform !== 'linux' || !MORE_ON_LINUX.includes(name))
    if (unknown) throw new Error(`There is no package "${unknown}" to be made here.`)
    return { ...values, more: positionals }
  } catch (error) {
    throw new CannotGoOn(`${error.message}\nUsage: npm run package [-- [--release] [AppImage] [rpm]]`)
  }
}

async function onLinux({ node, runtime, more }) {
  await packUnpacked({ node, runtime })
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const isTest = isTestPackage(runtime)
  const name = `latchkey-${version}${isTest ? '-TEST' : ''}-linux-${process.arch}`
  const tarball = join(dist, `${name}.tar.gz`)
  const deb = join(dist, `${name}.deb`)

  // one after the other: the .deb takes hard links to the files that tar reads, and tar sees them change
  await saying('making the tar.gz', () => makeTarball({ file: tarball, name, isTest }))
  tell(tarball)
  if (onPath('dpkg-deb')) {
    await saying('making the .deb', () => makeDeb({ file: deb, isTest }))
    tell(deb)
  } else say('no .deb: that takes dpkg-deb, which is not here')

  if (more.length === 0) return
  const args = ['--linux', ...more, '--prepackaged', unpacked]
  await saying(`making ${more.join(' and ')}`, () =>
    electronBuilder(node, args, { artifactName: `${name}.\${ext}` })
  )
}

async function elsewhere({ node }) {
  const isMac = process.platform === 'darwin'
  const more = isMac ? { mac: { files: await librariesOfBothMacs() } } : {}
  await saying('packing with electron-builder', () =>
    electronBuilder(node, [isMac ? '--mac' : '--win'], more)
  )
  say(`the packages are in ${dist}`)
}

function tell(file) {
  say(`${file.slice(root.length + 1)} (${Math.round(statSync(file).size / 1e6)} MB)`)
}

async function makePackages() {
  const { release, more } = options()
  const { node, runtime } = await setUp()
  if (release && isTestPackage(runtime))
    throw new CannotGoOn(
      'A release is made with the official Electron only, and that could not be downloaded on this machine.'
    )
  if (process.platform === 'linux') await onLinux({ node, runtime, more })
  else await elsewhere({ node })
  announce(runtime)
}

makePackages().catch(stopWith)

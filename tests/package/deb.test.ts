import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { script } from './support/packed.ts'

const { isTestPackage } = inject('packed')
const folder = mkdtempSync(join(tmpdir(), 'latchkey-deb-test-'))
const file = join(folder, 'latchkey.deb')
const ask = (...args: string[]) => execFileSync('dpkg-deb', args, { encoding: 'utf8', maxBuffer: 1e8 })

beforeAll(async () => {
  const { makeDeb } = await script<{
    makeDeb: (wanted: { file: string; isTest: boolean }) => Promise<void>
  }>('package/deb.mjs')
  await makeDeb({ file, isTest: isTestPackage })
}, 300_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Entry {
  mode: string
  owner: string
  name: string
}

function contents(): Entry[] {
  return ask('--contents', file)
    .trim()
    .split('\n')
    .map((line) => {
      const [mode = '', owner = '', , , , name = ''] = line.split(/\s+/)
      return { mode, owner, name }
    })
}

test('it says what it is and what it needs', () => {
  const fields = ask('--field', file)
  expect(fields).toMatch(/^Package: latchkey$/m)
  expect(fields).toMatch(isTestPackage ? /^Version: [\d.]+~test$/m : /^Version: [\d.]+$/m)
  expect(fields).toMatch(/^Depends: .*libsecret-1-0/m)
  expect(fields.includes('never to be given away')).toBe(isTestPackage)
})

test('its files belong to root, and nobody else can change one', () => {
  const entries = contents()
  expect(entries.filter(({ owner }) => owner !== 'root/root')).toEqual([])
  expect(entries.filter(({ mode }) => /^.{5}w|^.{8}w|s/.test(mode))).toEqual([])
  // Everybody may start it, whatever the umask of whoever packed it was.
  expect(entries.filter(({ mode }) => !mode.endsWith('r-x') && !mode.endsWith('r--'))).toEqual([])
  const program = entries.find(({ name }) => name === './opt/Latchkey/latchkey')
  expect(program?.mode).toBe('-rwxr-xr-x')
})

test('it brings a menu entry and an icon, and nothing outside its places', () => {
  const names = contents().map(({ name }) => name)
  expect(names).toContain('./usr/share/applications/latchkey.desktop')
  expect(names).toContain('./usr/share/icons/hicolor/512x512/apps/latchkey.png')
  const places = /^\.\/($|opt\/($|Latchkey\/)|usr\/($|share\/))/
  expect(names.filter((name) => !places.test(name))).toEqual([])
})

test('its scripts are sound shell, and removing it leaves the vaults alone', () => {
  const scripts = join(folder, 'control')
  ask('--control', file, scripts)
  for (const name of ['postinst', 'postrm']) execFileSync('sh', ['-n', join(scripts, name)])
  const postrm = execFileSync('cat', [join(scripts, 'postrm')], { encoding: 'utf8' })
  expect(postrm.match(/rm .*$/gm)).toEqual(['rm -f /usr/bin/latchkey ;; esac'])
})

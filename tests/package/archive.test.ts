import { readdirSync, readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { join, resolve } from 'node:path'
import { extractFile, listPackage } from '@electron/asar'
import { expect, inject, test } from 'vitest'
import { filesUnder } from '../e2e/support/marks.ts'

const { folder, isTestPackage } = inject('packed')
const resources = join(folder, 'resources')
const archive = join(resources, 'app.asar')
const repository = resolve(import.meta.dirname, '../..')

/** Every file that may be in a package, said a second time: the rule it is packed by must not vouch for itself. */
const allowed = [
  /^package\.json$/,
  /^LICENSE$/,
  /^out\/main\/[\w.-]+\.js$/,
  /^out\/preload\/index\.cjs$/,
  /^out\/renderer\/(index|quick)\.html$/,
  /^out\/renderer\/assets\/[\w.-]+\.(js|css|woff2|png|svg)$/,
  /^out\/renderer\/assets\/zxing_reader-[\w-]+\.wasm$/,
  /^resources\/icons\/[\w@]+\.png$/,
  /^node_modules\/better-sqlite3\/(package\.json|LICENSE|lib\/[\w/-]+\.js|prebuilds\/linux-\w+\.node)$/,
  /^node_modules\/keytar\/(package\.json|LICENSE\.md|lib\/keytar\.js|prebuilds\/linux-\w+\/keytar\.node)$/,
  /^node_modules\/@node-rs\/argon2\/(package\.json|LICENSE|index\.js)$/,
  /^node_modules\/@node-rs\/argon2-linux-\w+-gnu\/(package\.json|argon2\.[\w-]+\.node)$/
]

function archived(): string[] {
  const names = listPackage(archive, { isPack: false }).map((name) => name.replaceAll('\\', '/').slice(1))
  return names.filter((name) => !names.some((other) => other.startsWith(`${name}/`)))
}

test('the archive has nothing in it that is not meant to be', () => {
  const names = archived()
  expect(names.filter((name) => !allowed.some((pattern) => pattern.test(name)))).toEqual([])
  for (const pattern of allowed)
    expect(
      names.some((name) => pattern.test(name)),
      String(pattern)
    ).toBe(true)
})

test('every module that the program asks for by name is in the archive', () => {
  const names = archived()
  const built = names.filter((name) => /^out\/main\/.*\.js$/.test(name))
  expect(built.length).toBeGreaterThan(0)
  const asked = built.flatMap((name) => {
    // Libraries show in their comments how they are imported; a list of words may hold "from".
    const text = extractFile(archive, name)
      .toString()
      .replaceAll(/^\s*\*.*$/gm, '')
    return [...text.matchAll(/(?:\bfrom ?|\bimport\()"((?:@[\w.-]+\/|node:)?[\w-][\w./-]*)"/g)].map(
      ([, module]) => module ?? ''
    )
  })
  const own = asked.filter((module) => !/^(node:|electron)/.test(module) && !isBuiltin(module))
  expect(own).toContain('better-sqlite3')
  const missing = own.filter((module) => !names.some((name) => name.startsWith(`node_modules/${module}/`)))
  expect(missing).toEqual([])
})

test('the archive has what was built, and no way for a debugger to read it back', () => {
  const names = archived()
  for (const path of filesUnder(join(repository, 'out/renderer'))) {
    const name = path.slice(repository.length + 1)
    expect(names).toContain(name)
    expect(extractFile(archive, name).equals(readFileSync(path)), name).toBe(true)
  }
  for (const name of names.filter((each) => /\.(js|cjs|css)$/.test(each))) {
    expect(extractFile(archive, name).toString()).not.toContain('sourceMappingURL')
  }
})

test('its package.json tells nothing about how it is developed', () => {
  const manifest = JSON.parse(extractFile(archive, 'package.json').toString()) as Record<string, unknown>
  expect(manifest).toMatchObject({ name: 'latchkey', productName: 'Latchkey', main: 'out/main/index.js' })
  expect(Object.keys(manifest)).not.toContain('scripts')
  expect(Object.keys(manifest)).not.toContain('devDependencies')
})

test('only native libraries lie beside the archive, and no other program to start', () => {
  expect(readdirSync(resources).sort()).toEqual([
    'app.asar',
    'app.asar.unpacked',
    ...(isTestPackage ? ['native'] : [])
  ])
  const loose = filesUnder(resources).filter((path) => path !== archive)
  expect(loose.filter((path) => !path.endsWith('.node'))).toEqual([])
  expect(loose).toHaveLength(isTestPackage ? 4 : 3)
})

test('a package on a runtime that is not the official one says what it is', () => {
  expect(readdirSync(folder).includes('TEST-PACKAGE.txt')).toBe(isTestPackage)
})

import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { smallFile } from '../../../src/main/vault/small-file.ts'
import { useTempFolders } from '../../support/temp-folder.ts'

const newFolder = useTempFolders()
const Kept = z.object({ word: z.string() })
let folder: string
let path: string
beforeEach(() => {
  folder = newFolder()
  path = join(folder, 'kept.json')
})

const kept = () => smallFile(path, Kept, 100)

test('gives back what was written, and no more than its schema names; only its owner can read it', () => {
  const file = kept()
  expect(file.read()).toBeUndefined()
  const more = { word: 'quince', other: 'medlar' }
  file.write(more)
  expect(kept().read()).toEqual({ word: 'quince' })
  expect(readFileSync(path, 'utf8')).not.toContain('medlar')
  expect(statSync(path).mode & 0o777).toBe(0o600)
  expect(readdirSync(folder)).toEqual(['kept.json'])
})

test.each([
  ['nothing', ''],
  ['half of it', '{"word":'],
  ['another type', '{"word":1}'],
  ['more bytes than it can have', JSON.stringify({ word: 'x'.repeat(100) })]
])('is as good as none with %s in it', (_what, text) => {
  writeFileSync(path, text)
  expect(kept().read()).toBeUndefined()
})

test('a file of the largest size is read, and a folder in its place is not', () => {
  const room = 100 - JSON.stringify({ word: '' }).length
  kept().write({ word: 'x'.repeat(room) })
  expect(kept().read()?.word).toHaveLength(room)
  mkdirSync(join(folder, 'other.json'))
  const other = smallFile(join(folder, 'other.json'), Kept, 100)
  expect(other.read()).toBeUndefined()
  expect(() => other.write({ word: 'quince' })).toThrow()
  expect(readdirSync(folder).sort()).toEqual(['kept.json', 'other.json'])
})

test('is not written again while it stays the same, and is after it was removed', () => {
  const file = kept()
  file.write({ word: 'quince' })
  writeFileSync(path, 'changed by another')
  file.write({ word: 'quince' })
  expect(readFileSync(path, 'utf8')).toBe('changed by another')
  file.remove()
  file.remove()
  expect(readdirSync(folder)).toEqual([])
  file.write({ word: 'quince' })
  expect(kept().read()).toEqual({ word: 'quince' })
})

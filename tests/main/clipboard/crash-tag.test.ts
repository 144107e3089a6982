import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { beforeEach, expect, test } from 'vitest'
import { crashTag } from '../../../src/main/clipboard/crash-tag.ts'
import { SecretBytes } from '../../../src/main/crypto/secret-bytes.ts'
import { useTempFolders } from '../../support/temp-folder.ts'

const newFolder = useTempFolders()
const day = 86_400_000
let folder: string
let path: string
let nowMs: number
let faults: number
beforeEach(() => {
  folder = newFolder()
  path = join(folder, 'clipboard-tag.json')
  nowMs = Date.UTC(2026, 0, 2)
  faults = 0
})
const tag = () => crashTag(folder, { nowMs: () => nowMs, onFault: () => faults++ })
const secret = (text: string) => SecretBytes.fromText(text)

async function left(): Promise<string> {
  for (let tries = 0; tries < 100 && !existsSync(path); tries++) await wait(50)
  return readFileSync(path, 'utf8')
}

test('the next start knows the text again, and no other; the file is its owner’s alone and short', async () => {
  const text = secret('quince marmalade')
  tag().note(text)
  expect(existsSync(path)).toBe(false)
  const written = await left()
  expect(text.isWiped).toBe(true)
  expect(statSync(path).mode & 0o777).toBe(0o600)
  expect(Object.keys(JSON.parse(written) as object).sort()).toEqual(['madeAtMs', 'mark', 'salt', 'version'])
  expect(Buffer.from((JSON.parse(written) as { mark: string }).mark, 'base64')).toHaveLength(8)
  expect(tag().isThere()).toBe(true)
  expect(await tag().isOf(secret('quince marmalade'))).toBe(true)
  expect(await tag().isOf(secret('quince marmalade '))).toBe(false)
  tag().forget()
  expect(existsSync(path)).toBe(false)
  expect(await tag().isOf(secret('quince marmalade'))).toBe(false)
})

test('only the last text leaves one, and none where it was taken back before', async () => {
  const one = tag()
  const first = secret('first')
  one.note(first)
  one.note(secret('second'))
  expect(first.isWiped).toBe(true)
  await left()
  expect(await one.isOf(secret('second'))).toBe(true)
  one.note(secret('third'))
  await wait(300)
  one.forget()
  await wait(400)
  expect(existsSync(path)).toBe(false)
  expect(faults).toBe(0)
})

test('an old one, one from the future and a broken one are taken away unread', async () => {
  tag().note(secret('quince'))
  const written = await left()
  for (const [text, atMs] of [
    [written, nowMs + day],
    [written, nowMs - day],
    ['{"version":1', nowMs],
    [written.replace('"version":1', '"version":2'), nowMs],
    [written.replace(/"salt":"../, '"salt":"'), nowMs],
    ['x'.repeat(100_000), nowMs]
  ] as const) {
    writeFileSync(path, text)
    nowMs = atMs
    expect(tag().isThere()).toBe(false)
    expect(existsSync(path)).toBe(false)
    nowMs = Date.UTC(2026, 0, 2)
  }
})

test('a disk that does not take it is told of, and stops nothing', async () => {
  mkdirSync(path)
  const one = tag()
  one.note(secret('quince'))
  for (let tries = 0; tries < 100 && faults === 0; tries++) await wait(50)
  expect(faults).toBe(1)
  expect(one.isThere()).toBe(false)
})

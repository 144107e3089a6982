import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { askService, readRange } from '../../../src/main/health/breach-service.ts'
import { openHashFile } from '../../../src/main/health/hash-file.ts'
import { useTempFolders } from '../../support/temp-folder.ts'

const sha1 = (text: string) => createHash('sha1').update(text).digest('hex').toUpperCase()
const never = new AbortController().signal

describe('a file of hashes', () => {
  const makeFolder = useTempFolders()
  const known = Array.from({ length: 5000 }, (_, n) => `known ${String(n)}`)
  const lines = known.map((text, n) => `${sha1(text)}:${String(n + 1)}`).sort()
  /** Those of the first and of the last line. */
  const ends = [lines[0], lines.at(-1)].map((line) => known[Number(line?.slice(41)) - 1] ?? '')
  const write = (text: string): string => {
    const path = join(makeFolder(), 'hashes.txt')
    writeFileSync(path, text)
    return path
  }
  async function lookedUp(path: string, passwords: readonly string[], readThrough?: number) {
    const file = await openHashFile(path, readThrough)
    if (file === undefined) return 'unreadable'
    await file.prepare(new Set(passwords.map(sha1)), never)
    const times = await Promise.all(passwords.map((text) => file.lookUp(sha1(text))))
    await file.close()
    return times
  }

  it('in order is searched by halves: every one is found, and none that is not there', async () => {
    for (const end of ['\n', '\r\n', '']) {
      const path = write(lines.join(end === '' ? '\n' : end) + end)
      const some = known.filter((_, n) => n % 17 === 0)
      const found = await lookedUp(path, [...some, ...ends], 0)
      expect(found).toEqual([...some, ...ends].map((text) => known.indexOf(text) + 1))
      expect(await lookedUp(path, ['unknown 1', 'unknown 2', ''], 0)).toEqual([0, 0, 0])
    }
  })

  it('that is small is read through, in any order, with or without counts and in small letters', async () => {
    const path = write(
      [...lines]
        .reverse()
        .map((line) => line.slice(0, 40).toLowerCase())
        .join('\n')
    )
    expect(await lookedUp(path, ['known 7', 'unknown', 'known 4999'])).toEqual([1, 0, 1])
  })

  it('that is large and in the order of the counts is read through', async () => {
    const byCount = known.map((text, n) => `${sha1(text)}:${String(n + 1)}`).reverse()
    const some = known.filter((_, n) => n % 501 === 0)
    const found = await lookedUp(write(byCount.join('\n')), [...some, 'unknown'], 0)
    expect(found).toEqual([...some.map((text) => known.indexOf(text) + 1), 0])
  })

  it('of something else is not read', async () => {
    expect(await lookedUp(write('hello\nworld\n'), ['x'])).toBe('unreadable')
    expect(await lookedUp(write(''), ['x'])).toBe('unreadable')
    expect(await lookedUp(join(makeFolder(), 'nowhere.txt'), ['x'])).toBe('unreadable')
    expect(await lookedUp(makeFolder(), ['x'])).toBe('unreadable')
    const broken = write(`${lines.slice(0, 2000).join('\n')}\n${'x'.repeat(300_000)}\n`)
    expect(await lookedUp(broken, [known[4999] ?? ''], 0)).toEqual([undefined])
  })
})

describe('the service', () => {
  it('is told five digits, once each, and its padding means nothing', async () => {
    const asked: string[] = []
    const hash = sha1('password')
    const range = `${hash.slice(5)}:9\r\n${'0'.repeat(35)}:0\r\n${'A'.repeat(35)}:3`
    const lookUp = askService(
      {
        askBreaches: (prefix) => {
          asked.push(prefix)
          return Promise.resolve(prefix === hash.slice(0, 5) ? range : '')
        },
        chooseHashFile: () => Promise.resolve(undefined),
        waitMs: () => Promise.resolve()
      },
      never
    )
    expect(await lookUp(hash)).toBe(9)
    expect(await lookUp(`${hash.slice(0, 5)}${'0'.repeat(35)}`)).toBe(0)
    expect(await lookUp(sha1('another'))).toBe(0)
    expect(asked).toEqual([hash.slice(0, 5), sha1('another').slice(0, 5)])
  })

  it('is not there after three tries, and another page is no answer', async () => {
    let tries = 0
    const lookUp = askService(
      {
        askBreaches: () => Promise.resolve(++tries === 2 ? '<html>Log in to this network</html>' : undefined),
        chooseHashFile: () => Promise.resolve(undefined),
        waitMs: () => Promise.resolve()
      },
      never
    )
    expect(await lookUp(sha1('x'))).toBeUndefined()
    expect(tries).toBe(3)
    expect(readRange('')).toEqual(new Map())
  })
})

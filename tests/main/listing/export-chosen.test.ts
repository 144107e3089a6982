import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { randomUUID } from 'node:crypto'
import { dirname, join } from 'node:path'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { csvRow } from '../../../src/main/listing/csv.ts'
import { AppError } from '../../../src/shared/bridge/errors.ts'
import type { CredentialId, FieldId } from '../../../src/shared/model/ids.ts'
import { addCode, addLogin, exampleSeed, makeOpenCore, type TestCore } from '../../support/core.ts'
import { useTempFolders } from '../../support/temp-folder.ts'

const newFolder = useTempFolders()
let core: TestCore
let file: string
beforeEach(async () => {
  core = await makeOpenCore(newFolder())
  file = join(newFolder(), 'export.txt')
  core.chosen.fileToWrite = file
  return () => core.vault.lock()
})
const add = (title: string, more: Parameters<typeof addLogin>[1] = {}) =>
  addLogin(core, { title, ...more }).id
const save = (format: 'json' | 'csv', ...ids: CredentialId[]) => core.exporting.export({ ids, format })
const newest = async (item?: CredentialId) =>
  (await core.handlers['audit.list']({ item, limit: 1 })).records[0]

/** RFC 4180, as another program reads it. */
function readCsv(text: string): string[][] {
  const cells = [...text.matchAll(/"((?:[^"]|"")*)"(,|\r\n)/g)]
  const rows: string[][] = [[]]
  for (const [, cell = '', end] of cells) {
    rows.at(-1)?.push(cell.replaceAll('""', '"'))
    if (end === '\r\n') rows.push([])
  }
  return rows.slice(0, -1)
}

describe('exporting chosen credentials', () => {
  test('as JSON writes all they hold, but no codes, and only these', async () => {
    const { id: outer } = core.folders.save({ parentId: null, name: 'Outer' })
    const { id: folderId } = core.folders.save({ parentId: outer, name: 'Inner' })
    const fieldId = randomUUID() as FieldId
    const fields = [{ id: fieldId, role: 'pin', kind: 'concealed', label: '', value: '1234' } as const]
    const secondFactors = [{ kind: 'sms', where: '+49' } as const]
    const one = add('One "quoted" 🦊', {
      url: 'https://a.example',
      notes: 'a\nb',
      tags: ['x'],
      folderId,
      fields,
      secondFactors
    })
    const two = add('Two', { isFavourite: true })
    add('Three')
    core.codes.change({ id: addCode(core).id, credentialId: one })
    expect(await save('json', two, one)).toEqual({ saved: true })
    const text = readFileSync(file, 'utf8')
    expect(text).not.toContain(exampleSeed)
    expect(text).not.toContain('Three')
    const at = new Date(core.clock.nowMs).toISOString()
    expect(JSON.parse(text)).toEqual({
      ...{ format: 'latchkey-credentials', version: 1, exportedAt: at },
      credentials: [
        {
          ...{ kind: 'login', title: 'Two', userName: 'ada', password: 'quince 7', url: '', notes: '' },
          ...{
            fields: [],
            secondFactors: [],
            tags: [],
            folder: [],
            isFavourite: true,
            createdAt: at,
            changedAt: at
          }
        },
        {
          ...{ kind: 'login', title: 'One "quoted" 🦊', userName: 'ada', password: 'quince 7' },
          ...{ url: 'https://a.example', notes: 'a\nb', isFavourite: false },
          fields: [{ role: 'pin', kind: 'concealed', label: '', value: '1234' }],
          ...{ secondFactors, tags: ['x'], folder: ['Outer', 'Inner'], createdAt: at, changedAt: at }
        }
      ]
    })
    for (const [item, subject] of [
      [one, 'One "quoted" 🦊'],
      [two, 'Two']
    ] as const) {
      const about = { action: 'credentials-exported', subject, note: 'others: 1' }
      expect(await newest(item)).toMatchObject(about)
    }
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(readdirSync(dirname(file))).toEqual(['export.txt'])
  })

  test('as CSV writes rows that read back as they were', async () => {
    const notes = 'line one\r\nline "two", with comma'
    const password = '=5"x,y'
    const id = add('Ünïcode, "quoted"', { notes, password, url: 'https://a.example', tags: ['a', 'b'] })
    await save('csv', id, add('Plain'))
    const [head, first, second] = readCsv(readFileSync(file, 'utf8'))
    expect(head?.slice(0, 5)).toEqual(['title', 'url', 'username', 'password', 'notes'])
    expect(first?.slice(0, 5)).toEqual(['Ünïcode, "quoted"', 'https://a.example', 'ada', password, notes])
    expect(first).toHaveLength(head?.length ?? 0)
    expect(second?.[0]).toBe('Plain')
  })

  test.each(['=1+1', '+49 30 1', '-2', '@x', '\t=1', '\r=1', '=HYPERLINK("http://x.example";"x")'])(
    'lets no spreadsheet run a cell like %j',
    (cell) => {
      const [row] = readCsv(csvRow([cell, 'x']))
      expect(row).toEqual([`'${cell}`, 'x'])
    }
  )

  test.each([
    ['-Xy7=@', '-Xy7=@'],
    ['=cmd|x', "'=cmd|x"],
    ['@SUM(1)', "'@SUM(1)"],
    ['plain(', 'plain(']
  ])('keeps the password %j exact unless it could reach outside when run: %j', (password, cell) => {
    expect(readCsv(csvRow(['t', password], new Set([1])))).toEqual([['t', cell]])
  })

  test('writes nothing where no file is chosen, where nothing is there, or where it cannot go on record', async () => {
    const id = add('One')
    const { total } = await core.handlers['audit.list']({ limit: 1 })
    delete core.chosen.fileToWrite
    expect(await save('json', id)).toEqual({ saved: false })
    expect((await core.handlers['audit.list']({ limit: 1 })).total).toBe(total)
    core.chosen.fileToWrite = file
    await expect(save('json', randomUUID() as CredentialId)).rejects.toThrow(new AppError('not-found'))
    vi.spyOn(core.vault.session, 'write').mockImplementation(() => {
      throw new AppError('io-error')
    })
    await expect(save('json', id)).rejects.toThrow(new AppError('io-error'))
    expect(existsSync(file)).toBe(false)
  })

  test('leaves what was there under that name where it cannot write all of it', async () => {
    const ids = [add('One'), add('Two')]
    core.chosen.fileToWrite = join(file, 'in', 'no-folder.json')
    await expect(save('json', ...ids)).rejects.toThrow(AppError)
    core.chosen.fileToWrite = file
    await save('json', ...ids)
    const before = readFileSync(file, 'utf8')
    const { vault, credentials } = core
    const open = credentials.openMany.bind(credentials)
    vi.spyOn(credentials, 'openMany').mockImplementation((asked) => {
      const opened = open(asked)
      vault.lock()
      throw new AppError(opened.length === 2 ? 'vault-damaged' : 'internal')
    })
    await expect(save('csv', ...ids)).rejects.toThrow(new AppError('vault-damaged'))
    expect(readFileSync(file, 'utf8')).toBe(before)
    expect(readdirSync(dirname(file))).toEqual(['export.txt'])
  })
})

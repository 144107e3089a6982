import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { randomBytes, randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { beforeEach, describe, expect, test } from 'vitest'
import { callContract } from '../../../src/shared/bridge/contract.ts'
import { AppError } from '../../../src/shared/bridge/errors.ts'
import type { AttachmentId, CredentialId } from '../../../src/shared/model/ids.ts'
import { attachmentMaxBytes, attachmentPartBytes } from '../../../src/shared/rules/limits.ts'
import { addLogin, makeOpenCore, type TestCore } from '../../support/core.ts'
import { copyOf, nextStart } from '../../support/saved-vault.ts'
import { useTempFolders } from '../../support/temp-folder.ts'

const newFolder = useTempFolders()
const part = attachmentPartBytes
let core: TestCore
let id: CredentialId
beforeEach(async () => {
  core = await makeOpenCore(newFolder())
  id = addLogin(core).id
  return () => core.vault.lock()
})
const raw = (of = core): Database => of.vault.session.read('vault', (db) => db as unknown as Database)
const rows = (table: string, of = core) => raw(of).prepare(`SELECT count(*) FROM ${table}`).pluck().get()
const listed = (of = core) => of.credentials.get(id).attachments
async function turns(): Promise<void> {
  for (let n = 0; n < 40; n++) await new Promise((resolve) => setImmediate(resolve))
}

/** Hands a file over as the page does; answers the id and what the last part answered. */
function add(bytes: Buffer, name = 'a.bin', of = core): { attachment: AttachmentId; isWhole: boolean } {
  const attachment = of.attachments.begin(id, name, bytes.byteLength)
  let isWhole = bytes.byteLength === 0
  for (let at = 0; at * part < bytes.byteLength; at++) {
    const sent = Buffer.from(bytes.subarray(at * part, (at + 1) * part))
    expect(isWhole).toBe(false)
    isWhole = of.attachments.append(attachment, at, sent)
    expect(sent.every((byte) => byte === 0)).toBe(true)
  }
  return { attachment, isWhole }
}
async function saved(attachment: AttachmentId, of = core): Promise<Buffer> {
  const fileToWrite = join(newFolder(), 'saved.bin')
  of.chosen.fileToWrite = fileToWrite
  expect(await of.handlers['attachments.saveAs']({ id: attachment })).toEqual({ saved: true })
  return readFileSync(fileToWrite)
}

describe('a file', () => {
  test.each([0, 1, part - 1, part, part + 1, 3 * part + 7])(
    'of %i bytes comes back as it went in',
    async (size) => {
      const bytes = randomBytes(size)
      const { attachment, isWhole } = add(bytes, 'Ünterlagen 🦊.pdf')
      expect(isWhole).toBe(true)
      const createdAtMs = core.clock.nowMs
      expect(listed()).toEqual([{ id: attachment, name: 'Ünterlagen 🦊.pdf', sizeBytes: size, createdAtMs }])
      expect((await saved(attachment)).equals(bytes)).toBe(true)
      if (size === 0) expect(core.attachments.append(attachment, 0, Buffer.alloc(0))).toBe(true)
      const { records } = await core.handlers['audit.list']({ limit: 2 })
      expect(records.map(({ action, subject }) => `${action} ${subject}`)).toEqual([
        'attachment-saved Ünterlagen 🦊.pdf',
        'attachment-added Ünterlagen 🦊.pdf'
      ])
    }
  )

  test('is seen by nobody before it is whole, and can be given up', async () => {
    const attachment = core.attachments.begin(id, 'a', part + 1)
    core.attachments.append(attachment, 0, Buffer.alloc(part, 1))
    expect(listed()).toEqual([])
    for (const call of [
      () => core.attachments.rename(attachment, 'b'),
      () => core.attachments.remove(attachment)
    ]) {
      expect(call).toThrow(new AppError('not-found'))
    }
    await expect(core.attachments.saveAs(attachment)).rejects.toThrow(new AppError('not-found'))
    await core.attachments.cancel(attachment)
    expect([rows('attachment'), rows('attachment_part')]).toEqual([0, 0])
    expect(() => core.attachments.append(attachment, 1, Buffer.alloc(1))).toThrow(new AppError('not-found'))
    const { attachment: whole } = add(Buffer.from('abc'))
    await expect(core.attachments.cancel(whole)).rejects.toThrow(new AppError('conflict'))
    expect(listed()).toHaveLength(1)
  })

  test('takes only the part that is next, of the size it must have', () => {
    const attachment = core.attachments.begin(id, 'a', part + 5)
    const append = (at: number, size: number) =>
      core.attachments.append(attachment, at, Buffer.alloc(size, 7))
    expect(() => append(1, 5)).toThrow(new AppError('conflict'))
    for (const size of [0, part - 1, 5]) expect(() => append(0, size)).toThrow(new AppError('invalid-input'))
    append(0, part)
    expect(() => append(0, part)).toThrow(new AppError('conflict'))
    expect(() => append(1, 6)).toThrow(new AppError('invalid-input'))
    expect(append(1, 5)).toBe(true)
    expect(() => append(1, 5)).toThrow(new AppError('conflict'))
    expect(() => append(2, 5)).toThrow(new AppError('conflict'))
  })

  test('that would be too many or hang on nothing is refused', () => {
    for (let n = 0; n < 100; n++) core.attachments.begin(id, String(n), 0)
    expect(() => core.attachments.begin(id, 'one more', 0)).toThrow(new AppError('too-large'))
    const nobody = randomUUID() as CredentialId
    expect(() => core.attachments.begin(nobody, 'a', 1)).toThrow(new AppError('not-found'))
    const gone = addLogin(core).id
    core.credentials.trash(gone)
    expect(() => core.attachments.begin(gone, 'a', 1)).toThrow(new AppError('not-found'))
    const input = callContract['attachments.begin'].input
    for (const name of ['', '  ', 'a/b', 'a\\b', 'a\u0000', 'a\nb', 'x'.repeat(256)]) {
      expect(input.safeParse({ credentialId: id, name, sizeBytes: 1 }).success, name).toBe(false)
    }
    expect(input.safeParse({ credentialId: id, name: 'a', sizeBytes: attachmentMaxBytes + 1 }).success).toBe(
      false
    )
    const append = callContract['attachments.append'].input
    const bytes = new Uint8Array(part + 1)
    expect(append.safeParse({ id: randomUUID(), part: 0, bytes }).success).toBe(false)
  })

  test('keeps its name until another is given, and comes back where it was removed', async () => {
    const { attachment } = add(Buffer.from('abc'))
    core.attachments.rename(attachment, 'other.txt')
    expect(listed()).toMatchObject([{ name: 'other.txt' }])
    await core.handlers['undo.run'](undefined)
    expect(listed()).toMatchObject([{ name: 'a.bin' }])
    core.attachments.remove(attachment)
    expect(listed()).toEqual([])
    expect(await core.handlers['undo.run'](undefined)).toMatchObject({ action: 'attachment-removed' })
    expect((await saved(attachment)).toString()).toBe('abc')
    expect(await core.handlers['undo.run'](undefined)).toMatchObject({ action: 'attachment-added' })
    expect(listed()).toEqual([])
  })
})

describe('what is left of a file that did not become whole', () => {
  test('is gone after the next start, however it was broken off', async () => {
    const attachment = core.attachments.begin(id, 'a', 3 * part)
    for (const at of [0, 1]) core.attachments.append(attachment, at, Buffer.alloc(part, 1))
    const { attachment: kept } = add(Buffer.from('abc'))
    const killed = nextStart(core, copyOf(core.vaultFolder, newFolder()))
    await killed.vault.unlock(undefined)
    await turns()
    expect([rows('attachment', killed), rows('attachment_part', killed)]).toEqual([1, 1])
    expect((await saved(kept, killed)).toString()).toBe('abc')
    await killed.vault.whenChecked()
    expect(await killed.vault.state()).toMatchObject({ findings: [] })
    killed.vault.lock()
  })

  test('is not what is begun while older things are still being cleared up', async () => {
    const day = 86_400_000
    for (let n = 0; n < 3; n++) core.credentials.trash(addLogin(core).id)
    const start = core.clock.nowMs
    for (const days of [32, 34]) {
      core.vault.lock()
      core.clock.nowMs = start + days * day
      await core.vault.unlock(undefined)
      // Nothing is erased on the first of these days.
      if (days === 32) await turns()
    }
    const attachment = core.attachments.begin(id, 'a', part + 1)
    core.attachments.append(attachment, 0, Buffer.alloc(part, 1))
    await turns()
    expect(core.credentials.listTrashed()).toEqual([])
    expect(core.attachments.append(attachment, 1, Buffer.alloc(1))).toBe(true)
  })

  test('does not grow where the vault locks in the middle', async () => {
    const attachment = core.attachments.begin(id, 'a', 2 * part)
    core.attachments.append(attachment, 0, Buffer.alloc(part, 1))
    core.vault.lock()
    const last = Buffer.alloc(part, 1)
    expect(() => core.attachments.append(attachment, 1, last)).toThrow(new AppError('locked'))
    expect(last.every((byte) => byte === 0)).toBe(true)
    await core.vault.unlock(undefined)
    await turns()
    expect(rows('attachment_part')).toBe(0)
  })

  test('is nothing of a part where the disk is full', () => {
    const attachment = core.attachments.begin(id, 'a', 2 * part)
    core.attachments.append(attachment, 0, Buffer.alloc(part, 1))
    raw().exec(
      `CREATE TEMP TRIGGER full BEFORE INSERT ON main.attachment_part BEGIN SELECT RAISE (FAIL, 'full'); END`
    )
    expect(() => core.attachments.append(attachment, 1, Buffer.alloc(part, 1))).toThrow()
    raw().exec('DROP TRIGGER temp.full')
    expect([rows('attachment_part'), listed().length]).toEqual([1, 0])
    expect(core.attachments.append(attachment, 1, Buffer.alloc(part, 1))).toBe(true)
  })
})

describe('parts', () => {
  const swap = (sql: string) => raw().exec(sql)
  const damaged = new AppError('vault-damaged')
  async function isDamaged(attachment: AttachmentId): Promise<void> {
    const folder = newFolder()
    core.chosen.fileToWrite = join(folder, 'saved.bin')
    await expect(core.attachments.saveAs(attachment)).rejects.toThrow(damaged)
    expect(readdirSync(folder)).toEqual([])
  }

  test('open only in their own place of their own file', async () => {
    const { attachment } = add(randomBytes(2 * part))
    const { attachment: other } = add(randomBytes(2 * part))
    const take = (of: string, n: number) =>
      `(SELECT sealed FROM attachment_part WHERE attachment_id = '${of}' AND revision = ${String(n)})`
    const put = (n: number, from: string) =>
      swap(
        `UPDATE attachment_part SET sealed = ${from} WHERE attachment_id = '${attachment}' AND revision = ${String(n)}`
      )
    const first: unknown = raw()
      .prepare(`SELECT ${take(attachment, 1)}`)
      .pluck()
      .get()
    put(1, take(attachment, 2))
    await isDamaged(attachment)
    put(1, take(other, 1))
    await isDamaged(attachment)
    raw()
      .prepare('UPDATE attachment_part SET sealed = ? WHERE attachment_id = ? AND revision = 1')
      .run(first, attachment)
    expect(await saved(attachment)).toHaveLength(2 * part)
  })

  test('cannot be cut off the end, or be fewer than they were', async () => {
    const { attachment } = add(randomBytes(2 * part + 5))
    const of = `WHERE attachment_id = '${attachment}'`
    swap(`DELETE FROM attachment_part ${of} AND revision = 3`)
    await isDamaged(attachment)
    swap(`UPDATE attachment SET parts = 2, size_bytes = ${String(2 * part)} WHERE id = '${attachment}'`)
    await isDamaged(attachment)
    swap(`UPDATE attachment SET parts = 2, size_bytes = ${String(2 * part + 5)} WHERE id = '${attachment}'`)
    await isDamaged(attachment)
  })
})

describe('saving a file', () => {
  test('takes the place of the old one whole or not at all, for its owner only', async () => {
    const { attachment } = add(randomBytes(2 * part))
    const folder = newFolder()
    const fileToWrite = join(folder, 'there.bin')
    writeFileSync(fileToWrite, 'what was there')
    core.chosen.fileToWrite = fileToWrite
    raw().exec(`UPDATE attachment_part SET sealed = x'02' WHERE revision = 2`)
    await expect(core.attachments.saveAs(attachment)).rejects.toThrow(new AppError('vault-damaged'))
    expect(readFileSync(fileToWrite, 'utf8')).toBe('what was there')
    expect(readdirSync(folder)).toEqual(['there.bin'])
    const { attachment: whole } = add(Buffer.from('new'))
    await core.attachments.saveAs(whole)
    expect(readFileSync(fileToWrite, 'utf8')).toBe('new')
    if (process.platform !== 'win32') expect(statSync(fileToWrite).mode & 0o777).toBe(0o600)
  })

  test('says where it cannot be written, and leaves nothing behind', async () => {
    const { attachment } = add(Buffer.from('new'))
    const folder = newFolder()
    for (const path of [join(folder, 'missing', 'a'), folder]) {
      core.chosen.fileToWrite = path
      await expect(core.attachments.saveAs(attachment)).rejects.toThrow(new AppError('not-writable'))
    }
    mkdirSync(join(folder, 'there'))
    expect(readdirSync(folder)).toEqual(['there'])
    delete core.chosen.fileToWrite
    expect(await core.handlers['attachments.saveAs']({ id: attachment })).toEqual({ saved: false })
  })

  test('is not begun where it cannot be put on record', async () => {
    const { attachment } = add(Buffer.from('new'))
    const folder = newFolder()
    core.chosen.fileToWrite = join(folder, 'a')
    const abort = "BEGIN SELECT RAISE (ABORT, 'refused'); END"
    raw().exec(`CREATE TEMP TRIGGER no_records BEFORE INSERT ON main.audit ${abort}`)
    await expect(core.attachments.saveAs(attachment)).rejects.toThrow('refused')
    expect(existsSync(core.chosen.fileToWrite)).toBe(false)
  })

  test('ends where the vault locks meanwhile', async () => {
    const { attachment } = add(randomBytes(5 * part))
    const folder = newFolder()
    core.chosen.fileToWrite = join(folder, 'a')
    const saving = core.attachments.saveAs(attachment)
    setImmediate(() => core.vault.lock())
    await expect(saving).rejects.toThrow(new AppError('locked'))
    expect(readdirSync(folder)).toEqual([])
  })
})

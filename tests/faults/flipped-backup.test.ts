import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { parseKit } from '../../src/main/vault/kit-text.ts'
import { addCode, addLogin } from '../support/core.ts'
import { kitOf, withBackups, type BackupCore } from '../main/backup/support.ts'
import { useTempFolders } from '../support/temp-folder.ts'
import { count, timeLimitMs } from './support/counts.ts'
import { Random } from './support/random.ts'
import { counting } from './support/tally.ts'

const newFolder = useTempFolders()
const random = new Random()
console.info(`flipped backup: random values from seed ${String(random.seed)}`)

let core: BackupCore
let kit: string
let backup: Buffer

beforeAll(async () => {
  core = withBackups(newFolder())
  await core.vault.create(true, undefined)
  kit = kitOf(core)
  addLogin(core, { title: 'Example one' })
  addCode(core)
  const made = await core.backups.make()
  if (made.kind !== 'made') throw new Error(`no backup: ${JSON.stringify(made)}`)
  backup = readFileSync(core.backups.folder.pathOf(made.proven.fileName))
  core.vault.lock()
  await core.vault.whenNoted()
})

/** What comes of restoring the file with the right kit where there is no vault. */
async function restored(fresh: BackupCore, bytes: Buffer): Promise<string> {
  const file = join(newFolder(), 'chosen.latchkey-backup')
  writeFileSync(file, bytes)
  fresh.chosen.file = file
  const looked = await fresh.restores.inspect(undefined)
  if (looked.kind !== 'backup') return looked.kind === 'problem' ? looked.problem : looked.kind
  const answer = await fresh.restores.restore({ token: looked.token, kit, useKeychain: true }, 'window')
  return answer.kind === 'problem' ? answer.problem : answer.kind
}

describe('one flipped byte', () => {
  test(
    'of a backup is named, and no vault comes of it',
    { timeout: timeLimitMs(120_000, 3_600_000) },
    async () => {
      const tally = counting('one flipped byte of a backup')
      tally.more = { bytes: backup.byteLength }
      const fresh = withBackups(newFolder())
      const step = Math.max(1, backup.byteLength / count(150, 20_000))
      for (let at = random.next() * step; at < backup.byteLength; at += step) {
        const altered = Buffer.from(backup)
        altered[Math.floor(at)] = (altered[Math.floor(at)] ?? 0) ^ (1 + random.below(255))
        const name = await restored(fresh, altered)
        tally.tried += 1
        tally.more[name] = Number(tally.more[name] ?? 0) + 1
        if (name === 'restored') tally.lost += 1
        expect(name, `byte ${String(Math.floor(at))}, seed ${String(random.seed)}`).not.toBe('restored')
        expect((await fresh.vault.state()).kind).toBe('missing')
      }
      expect(await restored(fresh, backup)).toBe('restored')
      expect(fresh.credentials.list().map(({ title }) => title)).toEqual(['Example one'])
      fresh.vault.lock()
      await fresh.vault.whenNoted()
    }
  )

  test('of the text of a recovery kit is named, whichever it is', () => {
    const tally = counting('one letter of a recovery kit altered, or two exchanged')
    const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
    const isMistyped = (text: string): void => {
      tally.tried += 1
      const { kind } = parseKit(text)
      if (kind !== 'mistyped') tally.lost += 1
      expect(kind, text).toBe('mistyped')
    }
    Array.from(kit).forEach((letter, at) => {
      if (letter === '-') return
      for (const other of letters) {
        if (other !== letter) isMistyped(`${kit.slice(0, at)}${other}${kit.slice(at + 1)}`)
      }
      isMistyped(`${kit.slice(0, at)}${kit.slice(at + 1)}`)
      const next = kit[at + 1]
      if (next === undefined || next === '-' || next === letter) return
      isMistyped(`${kit.slice(0, at)}${next}${letter}${kit.slice(at + 2)}`)
    })
    expect(parseKit(kit).kind).toBe('kit')
  })
})

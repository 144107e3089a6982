import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { addCode, addLogin, confirmKit, makeCore } from '../../support/core.ts'
import { copyOf, fill, putBack } from '../../support/saved-vault.ts'
import { useTempFolders } from '../../support/temp-folder.ts'

// A vault that a master password opens alone has no witness outside its folder: its files have to tell on each other.

const newFolder = useTempFolders()
const password = 'correct horse battery'
let yesterday: string
let today: string

beforeAll(async () => {
  const core = makeCore({ profileFolder: newFolder() })
  await core.vault.create(false, password)
  confirmKit(core)
  fill(core)
  core.vault.lock()
  yesterday = join(copyOf(core.vaultFolder, newFolder()), 'vault')
  await core.vault.unlock(password)
  for (let n = 0; n < 5; n++) addLogin(core, { title: `Today ${String(n)}` })
  addCode(core, 'otpauth://totp/Today?secret=JBSWY3DPEHPK3PXQ')
  core.vault.lock()
  today = core.vaultFolder
})

describe('without a keychain, a file from yesterday', () => {
  test.each([
    ['vault.db', 'vault-older'],
    ['seeds.db', 'seeds-older']
  ])('is told by the other: %s', async (name, finding) => {
    const start = makeCore({ profileFolder: copyOf(today, newFolder()) })
    putBack(yesterday, start.vaultFolder, name)
    expect(await start.vault.unlock(password)).toEqual({ kind: 'in-doubt' })
    expect(await start.vault.state()).toEqual({ kind: 'in-doubt', findings: [finding] })
    await start.vault.openAnyway('window')
    start.vault.lock()
    expect(await start.vault.unlock(password)).toEqual({ kind: 'unlocked' })
    expect(await start.vault.state()).toMatchObject({ findings: [] })
    start.vault.lock()
  })
})

test('a vault that lives without the keychain neither asks it nor leaves a trace in it', async () => {
  const asked: string[] = []
  const never = (what: string) => (account?: string) => {
    asked.push(`${what} ${String(account)}`)
    return Promise.reject(new Error('the keychain waits for its owner'))
  }
  const keychain = {
    backend: 'memory',
    read: never('read'),
    peek: never('peek'),
    write: never('write'),
    erase: never('erase'),
    probe: never('probe')
  }
  const core = makeCore({ profileFolder: copyOf(today, newFolder()), keychain })
  expect(await core.vault.unlock(password)).toEqual({ kind: 'unlocked' })
  const [login] = core.credentials.list()
  if (login !== undefined) core.credentials.reveal(login.id, 'password')
  core.vault.lock()
  await core.vault.whenNoted()
  expect(asked).toEqual([])
})

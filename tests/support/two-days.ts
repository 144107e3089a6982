import { join } from 'node:path'
import { addCode, addLogin, makeOpenCore, type TestCore } from './core.ts'
import { readKeyring } from './keys.ts'
import { copyOf, fill, nextStart } from './saved-vault.ts'

/** One vault at two times, and what the keychain knows of the later one. */
export interface TwoDays {
  core: TestCore
  /** Folders of the vault, each locked in the ordinary way. */
  yesterday: string
  today: string
  /** Today's vault, as another start finds it after something was done to its files. */
  found: (change: (folder: string) => void | Promise<void>) => Promise<TestCore>
}

export async function twoDays(newFolder: () => string): Promise<TwoDays> {
  const core = await makeOpenCore(newFolder())
  fill(core)
  core.vault.lock()
  const yesterday = join(copyOf(core.vaultFolder, newFolder()), 'vault')
  await core.vault.unlock(undefined)
  const [first] = core.credentials.list()
  if (first === undefined) throw new Error('nothing there')
  addLogin(core, { id: first.id, title: 'Changed today', password: 'of today' })
  for (let n = 0; n < 3; n++) addLogin(core, { title: `Today ${String(n)}` })
  addCode(core, 'otpauth://totp/Today?secret=JBSWY3DPEHPK3PXQ')
  core.vault.lock()
  await core.vault.whenNoted()
  const today = join(copyOf(core.vaultFolder, newFolder()), 'vault')

  const noteName = `${readKeyring(core.vaultFolder).vaultId}/seen`
  const note = await core.keychain.peek(noteName)
  if (note === undefined) throw new Error('nothing was noted')
  const found: TwoDays['found'] = async (change) => {
    const start = nextStart(core, copyOf(today, newFolder()))
    await change(start.vaultFolder)
    await core.keychain.write(noteName, note)
    return start
  }
  return { core, yesterday, today, found }
}

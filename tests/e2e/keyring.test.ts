import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { words } from '../../src/renderer/src/text/en.ts'
import { keychainText } from '../../src/renderer/src/text/vault-text.ts'
import { keyringPassword } from './support/keyring.ts'
import { markedLogin, vaultFolder } from './support/marks.ts'
import { addLogin, button, createVault, seeLocked, seeUnlocked, unlock } from './support/person.ts'
import { useStage, type Stage } from './support/stage.ts'
import { until } from './support/until.ts'

/** Name our entries stand under while developing. */
const service = 'latchkey-dev'

async function vaultWithLogin(stage: Stage): Promise<{ profile: string; vaultId: string }> {
  const app = await stage.launch()
  await createVault(app)
  await addLogin(app, markedLogin)
  await app.quit()
  const keyring = readFileSync(join(vaultFolder(app.profile), 'keyring.json'), 'utf8')
  return { profile: app.profile, vaultId: (JSON.parse(keyring) as { vaultId: string }).vaultId }
}

/** The password window of the keyring itself, another program's. */
async function keyringPrompt(stage: Stage): Promise<string> {
  return until('the keyring to ask for its password', async () => {
    const found = await stage.desktop.run('xdotool', ['search', '--onlyvisible', '--class', 'gcr-prompter'])
    return found.stdout.toString().trim().split('\n')[0]
  })
}

describe('with a keyring', () => {
  const stage = useStage({ keyring: true })

  test('a locked keyring asks its owner; the page says what it waits for', async () => {
    const { desktop } = stage
    const { profile } = await vaultWithLogin(stage)
    await desktop.keyring.lock()
    const app = await stage.launch({ profile })
    await seeLocked(app)
    await unlock(app)
    const prompt = await keyringPrompt(stage)
    await app.page.getByText(words.unlock.waiting).waitFor()
    await desktop.output('xdotool', ['windowfocus', '--sync', prompt])
    await desktop.output('xdotool', ['type', '--delay', '5', keyringPassword])
    await desktop.output('xdotool', ['key', 'Return'])
    await seeUnlocked(app)
    await app.page.getByText(markedLogin.title).first().waitFor()
  })

  test('a keyring that stays locked leaves the vault as it is', async () => {
    const { desktop } = stage
    const { profile } = await vaultWithLogin(stage)
    await desktop.keyring.lock()
    const app = await stage.launch({ profile })
    await unlock(app)
    // Asked once for the entry and once more to tell "locked" from "not there".
    const refuse = async () => {
      const found = await desktop.run('xdotool', ['search', '--onlyvisible', '--class', 'gcr-prompter'])
      const prompt = found.stdout.toString().trim().split('\n')[0]
      if (prompt !== undefined && prompt !== '') {
        await desktop.run('xdotool', ['windowfocus', '--sync', prompt, 'key', 'Escape'])
      }
      return (await app.text()).includes(keychainText.locked)
    }
    await until('the sentence about the locked keyring', refuse, 20_000)
    expect(await app.value('vault.state')).toEqual({ kind: 'locked', protection: 'keychain' })
    await app.quit()
    await unlockKeyring(stage)
    const again = await stage.launch({ profile })
    await unlock(again)
    await again.page.getByText(markedLogin.title).first().waitFor()
  })

  test('an entry that is gone or replaced is told apart, and opens nothing', async () => {
    const { keyring } = stage.desktop
    const { profile, vaultId } = await vaultWithLogin(stage)
    const entry = await keyring.entry(service, vaultId)
    if (entry === undefined) throw new Error('no entry in the keychain')
    expect(entry).toMatch(/^latchkey1:/)

    await keyring.replaceEntry(service, vaultId, 'somebody else wrote this')
    const app = await stage.launch({ profile })
    await unlock(app)
    await app.page.getByText(keychainText.changed).waitFor()

    await keyring.removeEntry(service, vaultId)
    await unlock(app)
    await app.page.getByText(keychainText.absent).waitFor()

    await keyring.replaceEntry(service, vaultId, entry)
    await unlock(app)
    await seeUnlocked(app)
    expect(app.output()).not.toContain(entry.split(':')[2])
  })

  test('a keyring that is gone', async () => {
    const { profile } = await vaultWithLogin(stage)
    await stage.desktop.keyring.stop()
    const app = await stage.launch({ profile })
    await unlock(app)
    await app.page.getByText(keychainText.unavailable).waitFor()
    expect(await app.value('vault.state')).toEqual({ kind: 'locked', protection: 'keychain' })
  })
})

describe('without any keyring', () => {
  const stage = useStage({ keyring: false })

  test('the first start offers a master password alone, and says what that means', async () => {
    const password = 'Seven-Copper-Herons-2'
    const app = await stage.launch()
    await app.page.getByText(words.firstRun.noKeychain).waitFor()
    expect(await app.page.getByRole('radio').count()).toBe(0)
    await createVault(app, { passwordAlone: password })
    await addLogin(app, markedLogin)
    await app.quit()

    const again = await stage.launch({ profile: app.profile })
    await unlock(again, 'Seven-Copper-Herons-3')
    await again.page.getByText(words.unlock.wrong).waitFor()
    await unlock(again, password)
    await again.page.getByText(markedLogin.title).first().waitFor()
    await button(again.page, words.nav.lock).waitFor()
  })
})

/** As the owner would at the next login. */
async function unlockKeyring({ desktop }: Stage): Promise<void> {
  await desktop.run('gnome-keyring-daemon', ['--unlock', '--components=secrets'], keyringPassword)
  await until('an unlocked keyring', async () => !(await desktop.keyring.isLocked()))
}

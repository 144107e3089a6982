import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { words } from '../../src/renderer/src/text/en.ts'
import { keychainText } from '../../src/renderer/src/text/vault-text.ts'
import type { RunningApp } from './support/app.ts'
import { answerPrompt, refusePrompts, seePrompt, unlockKeyring } from './support/keyring-prompt.ts'
import { markedLogin, vaultFolder } from './support/marks.ts'
import { addLogin, button, createVault, seeLocked, seeUnlocked, unlock } from './support/person.ts'
import { useStage, type Stage } from './support/stage.ts'

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

/** Whether the page still waits for an answer about its vault. */
const isBusy = async ({ page }: RunningApp) => (await page.getByText(words.unlock.waiting).count()) > 0

describe('with a keyring', () => {
  const stage = useStage({ keyring: true })
  beforeEach(async () => {
    await unlockKeyring(stage.desktop)
  })

  test('the first start with a locked keyring says what it waits for', async () => {
    const { desktop } = stage
    await desktop.keyring.lock()
    const app = await stage.launch()
    await seePrompt(desktop)
    await app.page.getByText(words.unlock.waiting).waitFor()
    await answerPrompt(desktop)
    await createVault(app)
  })

  test('a locked keyring asks its owner; the page says what it waits for', async () => {
    const { desktop } = stage
    const { profile } = await vaultWithLogin(stage)
    await desktop.keyring.lock()
    const app = await stage.launch({ profile })
    await seeLocked(app)
    await seePrompt(desktop)
    await app.page.getByText(words.unlock.waiting).waitFor()
    await answerPrompt(desktop)
    await seeUnlocked(app)
    await app.page.getByText(markedLogin.title).first().waitFor()
  })

  test('a keyring that stays locked leaves the vault as it is', async () => {
    const { desktop } = stage
    const { profile } = await vaultWithLogin(stage)
    await desktop.keyring.lock()
    const app = await stage.launch({ profile })
    await seePrompt(desktop)
    await refusePrompts(desktop, 'the end of the first try', async () => !(await isBusy(app)))
    await unlock(app)
    const sentence = async () => (await app.text()).includes(keychainText.locked)
    await refusePrompts(desktop, 'the sentence about the locked keyring', sentence)
    expect(await app.value('vault.state')).toEqual({
      kind: 'locked',
      protection: 'keychain',
      keychain: 'locked',
      hasKit: true,
      keyFile: 'none'
    })
    await app.quit()
    await unlockKeyring(desktop)
    const again = await stage.launch({ profile })
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
    // Said by itself: the try at the start has failed before the window was there.
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
    expect(await app.value('vault.state')).toEqual({
      kind: 'locked',
      protection: 'keychain',
      keychain: 'unavailable',
      hasKit: true,
      keyFile: 'none'
    })
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

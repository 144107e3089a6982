import { execFileSync } from 'node:child_process'
import { chmodSync, chownSync, readdirSync, statfsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { words } from '../../src/renderer/src/text/en.ts'
import { errorText } from '../../src/renderer/src/text/error-text.ts'
import { safetyText } from '../../src/renderer/src/text/safety-text.ts'
import { vaultProblemText } from '../../src/renderer/src/text/vault-text.ts'
import { ordinaryAccount, runsAsRoot } from './support/account.ts'
import { filesUnder, markedLogin, secretsIn, vaultFolder } from './support/marks.ts'
import { addLogin, button, createVault, seeUnlocked, startLogin } from './support/person.ts'
import { useStage } from './support/stage.ts'

// Root sees past file modes, so an ordinary account is at this desktop.
const account = ordinaryAccount()

describe('a folder that may only be read', () => {
  const stage = useStage({ keyring: true, account })

  test('where a vault is to be made: says so, and makes nothing', async () => {
    const profile = stage.newProfile()
    chmodSync(profile, 0o500)
    const app = await stage.launch({ profile })
    await app.page
      .getByText(vaultProblemText['not-writable'].happened)
      .or(app.page.getByText(errorText['not-writable']))
      .first()
      .waitFor()
    await app.quit()
    expect(readdirSync(profile)).toEqual([])
    chmodSync(profile, 0o700)
  })

  test('where a vault is: opens it for looking only, changes nothing, and saves again when it may', async () => {
    const app = await stage.launch()
    await createVault(app)
    await addLogin(app, markedLogin)
    await app.quit()
    const folder = vaultFolder(app.profile)
    for (const file of filesUnder(folder)) chmodSync(file, 0o400)
    chmodSync(folder, 0o500)
    const before = readdirSync(folder)

    const again = await stage.launch({ profile: app.profile })
    const { page } = again
    await page.getByText(safetyText.bannerReadOnly).waitFor()
    await page.getByText(markedLogin.title).first().click()
    await button(page, words.secrets.showPassword).click()
    await page.getByText(errorText['read-only']).waitFor()
    expect(await page.getByText(markedLogin.password).count()).toBe(0)
    expect(secretsIn(again.output())).toEqual([])
    await again.quit()
    expect(readdirSync(folder)).toEqual(before)

    chmodSync(folder, 0o700)
    for (const file of filesUnder(folder)) chmodSync(file, 0o600)
    const third = await stage.launch({ profile: app.profile })
    await third.page.getByText(markedLogin.title).first().waitFor()
    expect(await third.page.getByText(safetyText.bannerReadOnly).count()).toBe(0)
  })
})

describe('a full disk', () => {
  const stage = useStage({ keyring: true })
  const mounted: string[] = []
  afterAll(() => mounted.forEach((folder) => execFileSync('umount', ['--lazy', folder])))

  /** A disk of a few megabytes; answers why not where there can be none. */
  function mountSmallDisk(folder: string): string | undefined {
    if (!runsAsRoot) return 'only root may mount a small disk'
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=24m,mode=700', 'tmpfs', folder], { stdio: 'pipe' })
    } catch (error) {
      return `no small disk can be mounted here: ${(error as Error).message.split('\n').at(-1) ?? ''}`
    }
    mounted.push(folder)
    if (account !== undefined) chownSync(folder, 0, 0)
    return undefined
  }

  function fill(folder: string): string {
    const { bavail, bsize } = statfsSync(folder)
    const file = join(folder, 'something-large')
    writeFileSync(file, Buffer.alloc(bavail * bsize))
    return file
  }

  test('where a vault is to be made: says so, and leaves none half-made', async (context) => {
    const profile = stage.newProfile()
    const reason = mountSmallDisk(profile)
    if (reason !== undefined) {
      console.info(`skipped: ${reason}`)
      context.skip(reason)
    }
    const app = await stage.launch({ profile })
    const create = button(app.page, words.firstRun.create)
    await create.waitFor()
    const large = fill(profile)
    await create.click()
    await app.page.getByText(errorText['disk-full']).waitFor()
    expect(filesUnder(profile).filter((file) => file.includes('vault'))).toEqual([])
    rmSync(large)
    await createVault(app)
  })

  test('nothing that was saved is lost, and saving works again when there is room', async (context) => {
    const profile = stage.newProfile()
    const reason = mountSmallDisk(profile)
    if (reason !== undefined) {
      console.info(`skipped: ${reason}`)
      context.skip(reason)
    }
    const app = await stage.launch({ profile })
    await createVault(app)
    await addLogin(app, markedLogin)

    const large = fill(profile)
    const tooMuch = { ...markedLogin, title: 'One too many', notes: 'wuthering '.repeat(9_000) }
    await startLogin(app.page)
    await app.page.getByLabel(words.editor.title, { exact: true }).fill(tooMuch.title)
    await app.page.getByLabel(words.editor.password, { exact: true }).fill(tooMuch.password)
    await app.page.getByLabel(words.editor.notes, { exact: true }).fill(tooMuch.notes)
    await button(app.page, words.common.save).click()
    await app.page.getByText(errorText['disk-full']).waitFor()
    expect((await app.value('credentials.list')).map(({ title }) => title)).toEqual([markedLogin.title])
    expect(secretsIn(app.output())).toEqual([])

    rmSync(large)
    await button(app.page, words.common.save).click()
    await app.page.getByRole('heading', { name: tooMuch.title }).waitFor()
    await app.kill()

    const again = await stage.launch({ profile })
    await seeUnlocked(again)
    const titles = (await again.value('credentials.list')).map(({ title }) => title)
    expect(titles.sort()).toEqual([tooMuch.title, markedLogin.title].sort())
  })
})

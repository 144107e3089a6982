import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, inject, test } from 'vitest'
import { ordinaryAccount } from '../e2e/support/account.ts'
import { modesOf } from '../e2e/support/marks.ts'
import { useStage } from '../e2e/support/stage.ts'
import { pause, stays, until } from '../e2e/support/until.ts'
import { coloursOf, profileOn, startPackaged } from './support/packaged-app.ts'

const { folder } = inject('packed')
const stage = useStage({ keyring: true, account: ordinaryAccount() })

/** What the kernel says about the processes that show the page. */
function renderers(): Record<string, string>[] {
  return readdirSync('/proc').flatMap((name) => {
    try {
      const command = readFileSync(`/proc/${name}/cmdline`, 'utf8')
      if (!command.includes('--type=renderer') || !command.includes(folder)) return []
      const status = readFileSync(`/proc/${name}/status`, 'utf8').split('\n')
      return [Object.fromEntries(status.map((line) => line.split(/:\s*/, 2)))]
    } catch {
      return []
    }
  })
}

test('the packaged application makes a vault, by keyboard, and opens it again', async () => {
  const { desktop } = stage
  const elsewhere = join(desktop.makeFolder('elsewhere'), 'profile')
  // What developers set must mean nothing to it.
  const env = { LATCHKEY_PROFILE: elsewhere, LATCHKEY_DEMO: '1', LATCHKEY_SCREENSHOT: `${elsewhere}.png` }
  const vault = join(profileOn(desktop), 'vault')
  const keys = (...names: string[]) => desktop.output('xdotool', ['key', '--clearmodifiers', ...names])

  const first = await startPackaged(desktop, folder, { env })
  await desktop.output('xdotool', ['windowactivate', '--sync', first.window])
  await until('a first screen', async () => (await coloursOf(desktop, first.window)) > 100)
  await desktop.screenshot('packaged first screen')
  const found = renderers()
  expect(found.length).toBeGreaterThan(0)
  for (const status of found) expect(status).toMatchObject({ Seccomp: '2', NoNewPrivs: '1' })
  expect(existsSync(join(vault, 'keyring.json'))).toBe(false)

  // From the first choice on to the button at the end of the form.
  await keys('Tab', 'Tab', 'Return')
  await until('a vault', () => existsSync(join(vault, 'keyring.json')) && readdirSync(vault).length > 1)
  const last = async () => (await desktop.tray.labels()).slice(-3).join()
  await until('an open vault', async () => (await last()) === 'Open Latchkey,Lock,Quit')
  const { '.': ofFolder, ...ofFiles } = modesOf(vault)
  expect(ofFolder).toBe('700')
  expect(Object.keys(ofFiles)).toContain('vault.db')
  for (const [name, mode] of Object.entries(ofFiles)) expect(mode, name).toBe('600')
  expect(existsSync(elsewhere)).toBe(false)
  expect(existsSync(`${elsewhere}.png`)).toBe(false)
  await pause(400)
  await desktop.screenshot('packaged vault')
  await desktop.tray.click('Quit')
  await until('the end of the program', () => first.process.hasEnded())

  const second = await startPackaged(desktop, folder)
  await until('an open vault', async () =>
    (await desktop.tray.labels().catch((): string[] => [])).includes('Lock')
  )
  await stays('it runs', () => !second.process.hasEnded(), 500)
  await desktop.tray.click('Quit')
  await until('the end of the program', () => second.process.hasEnded())
})

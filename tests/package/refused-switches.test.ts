import { existsSync } from 'node:fs'
import { expect, inject, test } from 'vitest'
import { refusedSwitches } from '../../src/main/shell/command-line.ts'
import { ordinaryAccount } from '../e2e/support/account.ts'
import { useStage } from '../e2e/support/stage.ts'
import { executableIn, profileOn } from './support/packaged-app.ts'

const { folder } = inject('packed')
const stage = useStage({ keyring: true, account: ordinaryAccount() })

async function start(...args: string[]) {
  const { desktop } = stage
  const { status, stderr } = await desktop.run(executableIn(folder), args)
  expect(stderr).not.toMatch(/(Debugger|DevTools) listening/)
  expect(existsSync(`${profileOn(desktop)}/vault`)).toBe(false)
  return { status, stderr }
}

const refusal = (...names: string[]) =>
  `Latchkey does not start with --${names.join(', --')}. Your vault was not opened.`

test('no switch on the list is taken away before the application sees it', async () => {
  // Chromium itself does not start with this one, which is as good.
  const names = refusedSwitches.filter((name) => name !== 'no-zygote')
  const { status, stderr } = await start(...names.map((name) => `--${name}`))
  expect(stderr).toContain(refusal(...names))
  expect(status).toBe(1)
})

test.for([
  '--remote-debugging-port=0',
  '--remote-debugging-pipe',
  '--inspect-brk=127.0.0.1:0',
  '--js-flags=--expose-gc',
  '--no-sandbox',
  '--renderer-cmd-prefix=/usr/bin/env',
  '--gpu-launcher=/usr/bin/env',
  '--password-store=basic',
  '--user-data-dir=/tmp/latchkey-elsewhere',
  '--log-net-log=/tmp/latchkey-net.log'
])('%s: it says no and opens nothing', async (given) => {
  const { status, stderr } = await start(given)
  expect(stderr).toContain(refusal(given.slice(2).split('=')[0] ?? ''))
  expect(status).toBe(1)
})

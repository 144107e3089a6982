import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { getCurrentFuseWire, FuseState, FuseV1Options } from '@electron/fuses'
import { expect, inject, test } from 'vitest'
import { ordinaryAccount } from '../e2e/support/account.ts'
import { useStage } from '../e2e/support/stage.ts'
import { pause } from '../e2e/support/until.ts'
import { copyOf } from './support/packed.ts'
import { executableIn, plantedScript, startPackaged } from './support/packaged-app.ts'

const { folder } = inject('packed')
const stage = useStage({ keyring: true, account: ordinaryAccount() })

test('every fuse is set', async () => {
  const { version, ...wire } = await getCurrentFuseWire(executableIn(folder))
  expect(version).toBe('1')
  const states = Object.fromEntries(
    Object.entries(wire).map(([index, state]) => [FuseV1Options[Number(index)], state])
  )
  const [on, off] = [FuseState.ENABLE, FuseState.DISABLE]
  expect(states).toEqual({
    RunAsNode: off,
    EnableCookieEncryption: on,
    EnableNodeOptionsEnvironmentVariable: off,
    EnableNodeCliInspectArguments: off,
    EnableEmbeddedAsarIntegrityValidation: on,
    OnlyLoadAppFromAsar: on,
    LoadBrowserProcessSpecificV8Snapshot: off,
    GrantFileProtocolExtraPrivileges: off,
    // older runtimes have no such fuse
    ...('WasmTrapHandlers' in states ? { WasmTrapHandlers: on } : {})
  })
})

test('it does not become a Node that runs scripts', async () => {
  const { desktop } = stage
  const planted = plantedScript(desktop, 'as-node')
  // The attack is a real one: the same call does run the script in a Node.
  spawnSync(process.execPath, ['-e', planted.code])
  expect(planted.hasRun()).toBe(true)
  rmSync(join(planted.file, '../it-ran'))

  const app = await startPackaged(desktop, folder, {
    args: ['-e', planted.code],
    env: { ELECTRON_RUN_AS_NODE: '1' }
  })
  await pause(500)
  expect(planted.hasRun()).toBe(false)
  await app.process.stop()
})

test('it takes no script from NODE_OPTIONS', async () => {
  const { desktop } = stage
  const planted = plantedScript(desktop, 'node-options')
  const app = await startPackaged(desktop, folder, {
    env: { NODE_OPTIONS: `--require ${planted.file}` }
  })
  await pause(500)
  expect(planted.hasRun()).toBe(false)
  await app.process.stop()
})

test('no debugger gets in, neither by a switch nor by a signal', async () => {
  const { desktop } = stage
  const refused = await desktop.run(executableIn(folder), ['--inspect=127.0.0.1:0'])
  expect(refused.stderr).not.toContain('Debugger listening')
  expect(refused.status).toBe(1)

  const app = await startPackaged(desktop, folder)
  process.kill(app.process.pid, 'SIGUSR1') // what makes a Node open its debugger's port
  await pause(800)
  expect(app.process.stderr()).not.toContain('Debugger listening')
  await app.process.stop()
})

test('a program planted beside the archive is not started', async () => {
  const { desktop } = stage
  const planted = plantedScript(desktop, 'beside')
  const tampered = copyOf(folder)
  try {
    const app = join(tampered, 'resources/app')
    mkdirSync(app)
    writeFileSync(join(app, 'package.json'), JSON.stringify({ name: 'latchkey', main: 'index.cjs' }))
    writeFileSync(join(app, 'index.cjs'), planted.code)
    const started = await startPackaged(desktop, tampered)
    await pause(500)
    expect(planted.hasRun()).toBe(false)
    await started.process.stop()
  } finally {
    rmSync(join(tampered, '..'), { recursive: true, force: true })
  }
})

import { spawnSync } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clipboardSince44 } from '../../src/main/clipboard/clipboard-since-44.ts'
import { ordinaryAccount, runsAsRoot } from './support/account.ts'
import { clipboardContract, type PortUnderTest } from './support/clipboard-contract.ts'
import { startClipboardOwner, type ClipboardOwner } from './support/clipboard-owner.ts'
import { outsideOnX, portHere, portInApp, portOnWayland } from './support/clipboard-outside.ts'
import { startDesktop, type Desktop } from './support/desktop.ts'
import { electron44 } from './support/electron-44.ts'
import { useStage } from './support/stage.ts'
import { textOnClipboard } from './support/x-clipboard.ts'

const stage = useStage({ keyring: false, keepApps: true })
let owner: ClipboardOwner | undefined
let inApp: PortUnderTest['port'] | undefined
const ownerThere = async () => (owner ??= await startClipboardOwner(stage.desktop))

clipboardContract('before Electron 44, inside the application', async () => {
  inApp ??= await portInApp(await stage.launch(), stage.desktop.makeFolder('adapter'))
  return { port: inApp, outside: outsideOnX(stage.desktop) }
})

clipboardContract('since Electron 44, by a program that offers as it does', async () => {
  const port = clipboardSince44(electron44(await ownerThere()), 'linux')
  return { port: portHere(port), outside: outsideOnX(stage.desktop) }
})

describe('the marks of each system', () => {
  test.each([
    [
      'win32',
      {
        ExcludeClipboardContentFromMonitorProcessing: 4,
        CanIncludeInClipboardHistory: 4,
        CanUploadToCloudClipboard: 4
      }
    ],
    ['darwin', { 'org.nspasteboard.ConcealedType': 0 }],
    ['linux', { 'x-kde-passwordManagerHint': 6 }]
  ] as const)('%s: stand beside the text in one step', async (platform, marks) => {
    const other = await ownerThere()
    const port = clipboardSince44(electron44(other), platform)
    await port.writeSecret('quince')
    const found = await other.read()
    expect(found.get('text/plain')?.toString()).toBe('quince')
    for (const [name, length] of Object.entries(marks)) {
      expect(found.get(name), name).toHaveLength(length)
      expect(platform !== 'win32' || found.get(name)?.every((byte) => byte === 0)).toBe(true)
    }
    expect(port.marking).toBe('marked')
  })

  test('one that is refused stops no text, and that is said', async () => {
    const port = clipboardSince44(electron44(await ownerThere(), { refuses: true }), 'linux')
    await port.writeSecret('quince')
    expect(await textOnClipboard(stage.desktop)).toBe('quince')
    expect(port.marking).toBe('unmarked')
  })
})

const missing = ['sway', 'wl-copy'].filter((name) => spawnSync('which', [name]).status !== 0)
if (missing.length > 0) console.info(`skipped on Wayland: ${missing.join(' and ')} not installed`)

describe.skipIf(missing.length > 0)('on Wayland', () => {
  let desktop: Desktop | undefined
  let there: PortUnderTest | undefined
  beforeAll(async () => {
    desktop = await startDesktop({ keyring: false, account: runsAsRoot ? ordinaryAccount() : undefined })
  })
  afterAll(() => desktop?.stop())
  clipboardContract('by wl-clipboard', async () => {
    if (desktop === undefined) throw new Error('no desktop')
    return (there ??= await portOnWayland(desktop))
  })
})

import { describe, expect, it } from 'vitest'
import { keychainName } from '../../../src/main/keychain/keychain-name.ts'

describe('the name of the keychain', () => {
  it.each([
    ['darwin', undefined, 'macos'],
    ['win32', undefined, 'windows'],
    ['linux', 'GNOME', 'gnome'],
    ['linux', 'ubuntu:GNOME', 'gnome'],
    ['linux', 'X-Cinnamon', 'gnome'],
    ['linux', 'KDE', 'kde'],
    ['linux', 'sway', 'other'],
    ['linux', undefined, 'other']
  ] as const)('on %s with the desktop %s is %s', (platform, desktop, name) => {
    expect(keychainName(platform, desktop)).toBe(name)
  })
})

import type { KeychainName } from '../../shared/bridge/first-look.ts'

/** Which keychain a person knows by what name on this system; `desktop` as in XDG_CURRENT_DESKTOP. */
export function keychainName(platform: NodeJS.Platform, desktop: string | undefined): KeychainName {
  if (platform === 'darwin') return 'macos'
  if (platform === 'win32') return 'windows'
  const desktops = (desktop ?? '').toLowerCase().split(':')
  if (desktops.includes('kde')) return 'kde'
  return desktops.some((one) => ['gnome', 'unity', 'x-cinnamon', 'cinnamon', 'budgie'].includes(one))
    ? 'gnome'
    : 'other'
}

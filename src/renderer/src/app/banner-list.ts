import type { VaultState } from '../../../shared/model/vault.ts'

export type UnlockedVault = Extract<VaultState, { kind: 'unlocked' }>
export type BannerKind = 'findings' | 'read-only' | 'opened-with-kit' | 'no-kit' | 'password-due' | 'clock'

/** What must stay in sight while the vault is open, the gravest first. `clockTrouble`: codes may come out wrong. */
export function bannerList(vault: UnlockedVault, clockTrouble = false): BannerKind[] {
  const clock: BannerKind[] = clockTrouble ? ['clock'] : []
  return [...vaultBanners(vault), ...clock]
}

function vaultBanners(vault: UnlockedVault): BannerKind[] {
  const banners: BannerKind[] = []
  if (vault.findings.length > 0) banners.push('findings')
  if (vault.isReadOnly) banners.push('read-only')
  // Neither the way in nor a kit can be changed where nothing can be written.
  if (vault.isReadOnly || vault.isDemo) return banners
  // A new kit is made by way of the usual way in: that one comes first.
  if (vault.openedWithKit) banners.push('opened-with-kit')
  else if (vault.kit !== 'confirmed') banners.push('no-kit')
  if (vault.passwordDue) banners.push('password-due')
  return banners
}

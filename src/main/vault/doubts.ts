import type { Finding } from '../../shared/model/vault.ts'
import type { Keyring } from './keyring.ts'
import type { OpenFile } from './open-file.ts'

/** What `vault.db` and the keyring say of each other. */
export function vaultFindings(vault: OpenFile, keyring: Keyring): Finding[] {
  if (vault.isForged) return ['vault-altered']
  const freshness = vault.foundFreshness
  const findings: Finding[] = []
  if (freshness.keyringGeneration > keyring.generation) findings.push('keyring-older')
  if (freshness.keyringGeneration < keyring.generation) findings.push('vault-older')
  if (keyring.version === 2) {
    const { anchor } = keyring
    if (anchor.generation > freshness.generation) findings.push('vault-older')
    const isSameAge = anchor.generation === freshness.generation
    if (isSameAge && anchor.setHash !== freshness.setHash.toString('base64url')) findings.push('vault-forked')
  }
  const last = vault.lastAudit()
  if ((last?.n ?? 0) < freshness.auditCount) findings.push('audit-cut')
  else if (last !== undefined && !last.mac.equals(freshness.auditHead)) findings.push('audit-altered')
  return [...new Set(findings)]
}

/**
 * What the seeds say of `vault.db`, and it of them. `mayWait`: seeds were on their way, so that this file may have
 * got one transaction further than the other knows.
 */
export function seedsFindings(
  vault: OpenFile,
  seeds: OpenFile,
  keyring: Keyring,
  mayWait: boolean
): Finding[] {
  if (seeds.isForged) return ['seeds-altered']
  // Named for that already; it has no age to compare with.
  if (vault.isForged) return []
  const findings: Finding[] = []
  const known = vault.freshness.otherGeneration
  const anchored = keyring.version === 2 ? keyring.anchor.seedsGeneration : 0
  const { generation, otherGeneration } = seeds.freshness
  if (generation < Math.max(known, anchored)) findings.push('seeds-older')
  if (otherGeneration > vault.freshness.generation || (generation > known && !mayWait))
    findings.push('vault-older')
  return findings
}

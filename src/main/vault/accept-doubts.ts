import type { Finding } from '../../shared/model/vault.ts'
import { AppError } from '../../shared/bridge/errors.ts'
import type { Compartment } from './compartments.ts'
import { readSeen } from './keychain-anchor.ts'
import type { Session } from './session.ts'
import { runInTurns } from './steps.ts'
import type { VaultOptions } from './vault-options.ts'

/**
 * Takes what is in the files for right: counts it anew and lets every number go beyond the highest that was ever
 * seen, so that the same doubt does not come back and a later one does.
 */
export async function acceptDoubts(
  session: Session,
  findings: readonly Finding[],
  options: VaultOptions
): Promise<void> {
  if (session.isReadOnly) return
  const seen = await readSeen(options.keychain, session.keyring)
  const anchor = session.keyring.version === 2 ? session.keyring.anchor : undefined
  const vaultBeyond = Math.max(
    seen?.generation ?? 0,
    anchor?.generation ?? 0,
    session.freshness('seeds')?.otherGeneration ?? 0
  )
  const seedsBeyond = Math.max(
    seen?.seedsGeneration ?? 0,
    anchor?.seedsGeneration ?? 0,
    session.freshness('vault').otherGeneration
  )
  const touchesSeeds = findings.some((finding) => finding.startsWith('seeds'))
  if (touchesSeeds || session.areSeedsOpen) await accept(session, 'seeds', seedsBeyond, options)
  const otherGeneration = session.freshness('seeds')?.generation
  await accept(session, 'vault', vaultBeyond, options, otherGeneration)
}

async function accept(
  session: Session,
  compartment: Compartment,
  beyond: number,
  options: VaultOptions,
  otherGeneration?: number
): Promise<void> {
  const { file } = session.file(compartment)
  const sum = await runInTurns(file.count(), { nowMs: options.monotonicMs, pause: options.pause })
  if (sum === undefined) throw new AppError('internal')
  file.accept(sum, {
    generation: Math.max(file.freshness.generation, beyond),
    keyringGeneration: session.keyring.generation,
    ...(otherGeneration === undefined ? {} : { otherGeneration })
  })
}

import type {
  CheckedBreaches,
  ExcludeFinding,
  HealthReport,
  LosableThing,
  SimulatedLoss
} from '../../shared/model/health.ts'
import type { z } from 'zod'
import type { RecordAudit } from '../audit/audit.ts'
import type { Vault } from '../vault/vault.ts'
import { setExclusion } from './exclusion-table.ts'

export interface HealthOptions {
  vault: Vault
  nowMs: () => number
  record: RecordAudit
  titleOf: (id: z.infer<typeof ExcludeFinding>['credentialId']) => string
  onChange: () => void
}

/** What could be better about the credentials, found out in memory only and forgotten at the lock. */
export class Health {
  readonly #options: HealthOptions

  constructor(options: HealthOptions) {
    this.#options = options
  }

  report(): HealthReport {
    return { findings: [], counts: [], done: 0, total: 0, checkedAtMs: null, breaches: null, checking: null }
  }

  exclude(exclusion: z.infer<typeof ExcludeFinding>): void {
    const { vault, nowMs, record, titleOf, onChange } = this.#options
    const { session } = vault
    const subject = titleOf(exclusion.credentialId)
    session.write('vault', (db) => {
      setExclusion(db, exclusion, nowMs())
      record(session, db, { action: 'finding-excluded', origin: 'window', subject })
    })
    onChange()
  }

  checkService(): CheckedBreaches {
    return { kind: 'not-reached' }
  }

  checkFile(): CheckedBreaches {
    return { kind: 'given-up' }
  }

  stopCheck(): void {
    // Nothing runs.
  }

  losable(): LosableThing[] {
    return []
  }

  simulate(_lost: readonly string[]): SimulatedLoss {
    return { vault: 'here', ways: [] }
  }
}

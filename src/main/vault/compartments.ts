/** The two database files of a vault: what is known, and the seeds of one-time codes. */
export type Compartment = 'vault' | 'seeds'

/** Tables whose every row counts into the set hash. The audit trail has its own chain; the rest is bookkeeping. */
export const guardedTables: Record<Compartment, readonly string[]> = {
  vault: [
    'credential',
    'credential_version',
    'code',
    'exposure',
    'outbox',
    'setting',
    'kit',
    'recovery_lock',
    'recovery_way',
    'folder',
    'attachment',
    'attachment_part',
    'typed',
    'generated',
    'health_exclusion',
    'recovery_set',
    'recovery_key',
    'attempt',
    'confirmation',
    'audit_rotation',
    'password_typed'
  ],
  seeds: ['seed']
}

/** The table whose newest record's MAC is kept beside the set hash. */
export const auditTable: Record<Compartment, string | undefined> = { vault: 'audit', seeds: undefined }

export const compartments: readonly Compartment[] = ['vault', 'seeds']

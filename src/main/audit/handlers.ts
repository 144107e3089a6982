import type { HandlersOf } from '../../shared/bridge/contract.ts'
import type { Vault } from '../vault/vault.ts'
import type { AuditTrail } from './audit.ts'

export const auditHandlers = (vault: Vault, trail: AuditTrail): HandlersOf<'audit'> => ({
  'audit.list': ({ limit }) => trail.page(vault.session, limit)
})

import type { AuditAction, AuditOrigin } from '../../../shared/model/audit.ts'

export const auditActionText: Record<AuditAction, string> = {
  'vault-created': 'Vault created',
  'vault-unlocked': 'Vault unlocked',
  'vault-locked': 'Vault locked',
  'unlock-refused': 'Unlock refused',
  'credential-added': 'Login added',
  'credential-changed': 'Login changed',
  'credential-trashed': 'Login moved to trash',
  'credential-restored': 'Login restored',
  'password-revealed': 'Password shown',
  'password-copied': 'Password copied',
  'notes-revealed': 'Notes shown',
  'code-added': 'Code added',
  'code-copied': 'Code copied',
  'code-trashed': 'Code moved to trash',
  'code-restored': 'Code restored',
  'settings-changed': 'Settings changed',
  'vault-unlocked-with-kit': 'Vault unlocked with the recovery kit',
  'doubt-accepted': 'Opened although something did not fit',
  'keys-changing': 'Change of keys begun',
  'keys-changed': 'Keys changed',
  'kit-made': 'Recovery kit made',
  'kit-confirmed': 'Recovery kit typed back',
  'kit-tested': 'Recovery kit tested',
  'seeds-locked': 'Codes locked',
  'seeds-unlocked': 'Codes unlocked',
  'backup-made': 'Backup made',
  'backup-proven': 'Backup read back and compared',
  'backup-failed': 'Backup failed',
  'backup-settings-changed': 'Backup settings changed',
  'vault-restored': 'Vault restored from a backup'
}

export const auditOriginText: Record<AuditOrigin, string> = {
  window: 'from the window',
  tray: 'from the tray',
  program: 'by Latchkey itself'
}

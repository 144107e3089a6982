import type { BackupSecret } from '../backup/recipients.ts'
import { passwordBytes } from '../crypto/password-hash.ts'
import type { SecretBytes } from '../crypto/secret-bytes.ts'
import { kitPairSecret } from '../vault/kit-slot.ts'
import { parseKit } from '../vault/kit-text.ts'

/** What somebody typed: a recovery kit where its checksum is right, a password where it is anything else. */
export type TypedSecret = { kind: 'kit'; kit: SecretBytes } | { kind: 'password'; password: SecretBytes }

export function typedSecret(text: string): TypedSecret {
  const parsed = parseKit(text)
  return parsed.kind === 'kit'
    ? { kind: 'kit', kit: parsed.secret }
    : { kind: 'password', password: passwordBytes(text) }
}

/** The same for a backup. */
export function backupSecret(text: string): BackupSecret {
  const typed = typedSecret(text)
  if (typed.kind === 'password') return typed
  using kit = typed.kit
  return { kind: 'kit', keyPair: kitPairSecret(kit) }
}

import type { CodeSettings } from '../../shared/model/code.ts'
import type { MacKey } from '../crypto/keys.ts'
import { lengthPrefixed } from '../crypto/length-prefix.ts'
import { mac } from '../crypto/mac.ts'
import type { SecretBytes } from '../crypto/secret-bytes.ts'

/** HMAC of a seed and how it is used: knows the same code again without opening anything. */
export function seedFingerprint(key: MacKey, seed: SecretBytes, settings: CodeSettings): Buffer {
  const { kind, algorithm, digits, periodSeconds } = settings
  return seed.use((bytes) =>
    mac(key, lengthPrefixed(bytes, kind, algorithm, String(digits), String(periodSeconds)))
  )
}

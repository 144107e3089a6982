import type { CodeLabel } from '../../shared/model/code.ts'
import type { CodeId, CredentialId } from '../../shared/model/ids.ts'
import { codeName } from '../../shared/rules/code-name.ts'

/** What an audit record of a code is about: its name, and the credential it hangs on, or itself where it stands alone. */
export function aboutCode(code: CodeLabel & { id: CodeId; credentialId: CredentialId | null }): {
  subject: string
  item: string
} {
  return { subject: codeName(code), item: code.credentialId ?? code.id }
}

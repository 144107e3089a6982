import type { CredentialDetail } from '../../../shared/model/credential.ts'
import { RecoveryCard } from '../features/recovery/RecoveryCard.tsx'
import { useOpenSet } from './use-open-recovery.ts'

/** The recovery keys of one item, and the way to add some. */
export function ItemRecovery({ item }: { item: CredentialDetail }) {
  const openSet = useOpenSet()
  return <RecoveryCard item={item} onOpen={openSet} />
}

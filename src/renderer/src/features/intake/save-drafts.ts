import type { Input, Output } from '../../../../shared/bridge/contract.ts'
import type { CredentialId, DraftId } from '../../../../shared/model/ids.ts'
import type { Bridge } from '../../bridge.ts'
import { takenRows, type ReviewRow } from './review-rows.ts'

type Draft = Input<'intake.save'>['drafts'][number]

/** Saves what is ticked; logins that are to be made for codes come first, so that the codes can join them. */
export async function saveDrafts(
  bridge: Bridge,
  rows: readonly ReviewRow[],
  onMade: (draftId: DraftId, login: CredentialId) => void
): Promise<Output<'intake.save'>> {
  const drafts: Draft[] = []
  for (const { found, target } of takenRows(rows)) {
    if (target !== 'new-login') {
      drafts.push({ draftId: found.draftId, credentialId: ownOr(target) })
      continue
    }
    const credentialId = await makeLogin(bridge, found)
    // Told at once: when something stops the rest, the next try must join this login, not make a second one.
    onMade(found.draftId, credentialId)
    drafts.push({ draftId: found.draftId, credentialId })
  }
  return drafts.length === 0 ? [] : bridge.call('intake.save', { drafts })
}

const ownOr = (target: CredentialId | 'own'): CredentialId | null => (target === 'own' ? null : target)

async function makeLogin(bridge: Bridge, label: { issuer: string; account: string }): Promise<CredentialId> {
  const title = label.issuer.trim() || label.account.trim()
  const made = await bridge.call('credentials.save', { title, userName: label.account, url: '' })
  return made.id
}

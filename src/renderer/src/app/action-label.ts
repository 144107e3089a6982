import { credentialKinds } from '../../../shared/rules/credential-kinds.ts'
import { actionsText as text } from '../text/actions-text.ts'
import { kindsText } from '../text/kinds-text.ts'
import type { ActionId, PlainActionId } from './actions.ts'

/** What an action is called wherever it is named. */
export function actionLabel(id: ActionId): string {
  const kind = credentialKinds.find((one) => id === `new-${one}`)
  return kind === undefined ? text.labels[id as PlainActionId] : text.newOf(kindsText.one[kind])
}

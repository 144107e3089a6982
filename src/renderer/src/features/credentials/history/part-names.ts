import type { VersionSummary } from '../../../../../shared/model/history.ts'
import type { KindOfCredential } from '../../../../../shared/rules/credential-kinds.ts'
import { historyText as text } from '../../../text/history-text.ts'
import { itemText } from '../../../text/item-text.ts'
import { kindsText } from '../../../text/kinds-text.ts'
import { listText, quoted } from '../../../text/numbers.ts'
import { shownLine } from '../../../ui/shown-text.ts'
import { anyPlaceLabel } from '../field-label.ts'

/** What the next version changed, in words; empty where nothing is known. */
export function changedNames(version: VersionSummary, kind: KindOfCredential): string {
  const known: Partial<Record<string, string>> = {
    title: kindsText.places.title,
    kind: text.kind,
    userName: anyPlaceLabel(kind, 'userName'),
    password: anyPlaceLabel(kind, 'password'),
    url: anyPlaceLabel(kind, 'url'),
    notes: itemText.notes,
    secondFactors: text.factors
  }
  // Fields come by their labels instead.
  const names = version.changed.flatMap((part) => known[part] ?? [])
  const own = version.changedLabels.map((label) =>
    label === '' ? kindsText.roles.custom : quoted(shownLine(label, 60))
  )
  const all = [...names, ...own]
  return all.length === 0 ? '' : listText(all)
}

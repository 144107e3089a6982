import type { Field } from '../../../../shared/model/credential.ts'
import { kindPlaces, type KindOfCredential } from '../../../../shared/rules/credential-kinds.ts'
import { kindsText } from '../../text/kinds-text.ts'
import { inSentence } from '../../text/in-sentence.ts'
import { quoted } from '../../text/numbers.ts'
import { shownLine } from '../../ui/shown-text.ts'

/** The four places of every credential, as its kind calls them; undefined where the kind has no use for one. */
export function placeLabel(
  kind: KindOfCredential,
  place: 'userName' | 'password' | 'url'
): string | undefined {
  const name = kindPlaces[kind][place]
  const labels: Record<string, string> = kindsText.places
  return name === null ? undefined : labels[name]
}

/** A place's name where something stands in it although the kind has no use for it, as after a change of the kind. */
export const anyPlaceLabel = (kind: KindOfCredential, place: 'userName' | 'password' | 'url'): string =>
  placeLabel(kind, place) ?? kindsText.places[place === 'url' ? 'website' : place]

/** What a further field is called: as the person named it, or by what it is for. */
export const fieldLabel = (field: Pick<Field, 'label' | 'role'>): string =>
  field.label.trim() === '' ? kindsText.roles[field.role] : shownLine(field.label, 128)

/** The same as part of a sentence: a person's own words are told from ours by quotation marks. */
export const spokenLabel = (field: Pick<Field, 'label' | 'role'>): string =>
  field.label.trim() === '' ? inSentence(kindsText.roles[field.role]) : quoted(fieldLabel(field))

import type { HandlersOf } from '../../shared/bridge/contract.ts'
import type { Intake } from './intake.ts'

export const intakeHandlers = (intake: Intake): HandlersOf<'intake'> => ({
  'intake.read': ({ source, texts, label }) => intake.read(source, texts, given(label)),
  'intake.live': ({ draftIds }) => intake.live(draftIds),
  'intake.save': ({ drafts }) => intake.save(drafts),
  'intake.discard': () => intake.discard()
})

function given(label: { issuer?: string | undefined; account?: string | undefined } | undefined) {
  return { issuer: label?.issuer ?? '', account: label?.account ?? '' }
}

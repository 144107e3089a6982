import type { HandlersOf } from '../../shared/bridge/contract.ts'
import type { Intake } from './intake.ts'

type TextCalls = 'intake.read' | 'intake.live' | 'intake.save' | 'intake.discard' | 'intake.undo'

/** The calls about texts; those about screens and the system's clipboard are the shell's. */
export const intakeHandlers = (intake: Intake): Pick<HandlersOf<'intake'>, TextCalls> => ({
  'intake.read': ({ source, texts, label }) => intake.read(source, texts, given(label)),
  'intake.live': ({ draftIds }) => intake.live(draftIds),
  'intake.save': ({ drafts }) => intake.save(drafts),
  'intake.discard': () => intake.discard(),
  'intake.undo': ({ intakeId }) => ({ takenBack: intake.undo(intakeId) })
})

function given(label: { issuer?: string | undefined; account?: string | undefined } | undefined) {
  return { issuer: label?.issuer ?? '', account: label?.account ?? '' }
}

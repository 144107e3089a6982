import type { HandlersOf } from '../../shared/bridge/contract.ts'
import type { Intake } from './intake.ts'

type ShellCalls = 'intake.paste' | 'intake.listScreens' | 'intake.chooseScreen' | 'intake.screenDone'
type TextCalls = Exclude<keyof HandlersOf<'intake'>, ShellCalls>
/** The calls that only the shell can answer: about screens and the system's clipboard. */
export type ShellIntake = Pick<HandlersOf<'intake'>, ShellCalls>

/** The calls about texts. */
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

import type { LiveCode } from '../../../../shared/model/code.ts'
import type { CodeId } from '../../../../shared/model/ids.ts'
import { groupCode } from '../../../../shared/rules/code-digits.ts'
import { codesText } from '../../text/codes-text.ts'
import { words } from '../../text/en.ts'
import { useCodeSettings } from '../settings/use-code-settings.ts'
import { isShown, useShownCodes } from './shown-codes.ts'

/** As many dots as the code has digits, in its groups: nothing jumps when it is shown. */
const dotsFor = (code: string) => code.replace(/\S/g, '•')

/** Whether the code of this moment is to be read, or hidden until somebody clicks it. */
export function useIsShown(id: CodeId, live: LiveCode | undefined): boolean {
  const { hideCodes } = useCodeSettings()
  return useShownCodes((state) => !hideCodes || (live !== undefined && isShown(state.fromById, id, live)))
}

/** The digits of a list row. */
export function RowDigits({ id, live }: { id: CodeId; live: LiveCode | undefined }) {
  const { codeGrouping } = useCodeSettings()
  const shown = useIsShown(id, live)
  if (live === undefined) return <code>{words.code.notYet}</code>
  const text = groupCode(live.code, codeGrouping)
  return shown ? <code>{text}</code> : <code aria-label={codesText.hidden}>{dotsFor(text)}</code>
}

/** The digits of a card; where codes are hidden, a press shows this one for as long as it holds. */
export function BigDigits({ id, live }: { id: CodeId; live: LiveCode | undefined }) {
  const { codeGrouping } = useCodeSettings()
  const shown = useIsShown(id, live)
  const show = useShownCodes((state) => state.show)
  if (live === undefined) {
    return (
      <span className="big-code" data-testid="code">
        {words.code.notYet}
      </span>
    )
  }
  const text = groupCode(live.code, codeGrouping)
  if (shown) {
    return (
      <span className="big-code" dir="ltr" data-testid="code">
        {text}
      </span>
    )
  }
  return (
    <button
      type="button"
      className="big-code hidden-code"
      aria-label={codesText.show}
      title={codesText.show}
      onClick={() => {
        show(id, live)
      }}
    >
      {dotsFor(text)}
    </button>
  )
}

import { LockKeyhole } from 'lucide-react'
import type { QuickRow } from '../../../shared/model/quick.ts'
import { TimedCode } from '../features/codes/TimedCode.tsx'
import { useLiveCodes } from '../features/codes/live-codes.ts'
import { codesText } from '../text/codes-text.ts'
import { words } from '../text/en.ts'
import { quickText as text } from '../text/quick-text.ts'

/**
 * The code of a row at its right end; a click copies it. For the mouse: on the keyboard Ctrl+Enter does the same, which
 * is why this is no button of its own in the list.
 */
export function QuickCode({ row, onCopy }: { row: QuickRow; onCopy: () => void }) {
  const isLocked = useLiveCodes((state) => state.isLocked)
  const [code, ...more] = row.codes
  if (code === undefined) return null
  if (isLocked) {
    return (
      <span className="row-code locked" role="img" aria-label={text.codesLocked}>
        <LockKeyhole />
      </span>
    )
  }
  return (
    <span
      className="row-code quick-code"
      dir="ltr"
      title={words.code.copy}
      onClick={(event) => {
        event.stopPropagation()
        onCopy()
      }}
    >
      {code.kind === 'hotp' ? <span className="row-make">{codesText.make}</span> : <TimedCode id={code.id} />}
      {more.length > 0 && (
        <small aria-label={codesText.moreSpoken(more.length)}>{codesText.more(more.length)}</small>
      )}
    </span>
  )
}

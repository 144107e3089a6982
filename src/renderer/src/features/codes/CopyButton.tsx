import { X } from 'lucide-react'
import type { CodeId } from '../../../../shared/model/ids.ts'
import { codesText as text } from '../../text/codes-text.ts'
import { words } from '../../text/en.ts'
import { Button } from '../../ui/Button.tsx'
import { useSecondsLeft } from '../../ui/use-seconds-left.ts'
import { useCopying } from './copying.ts'
import { useCopyCode } from './use-copy-code.ts'

/** Copies a code; while it waits for the next one to begin, it says so and a press gives it up. */
export function CopyButton({ id, kind = 'primary' }: { id: CodeId; kind?: 'primary' | 'plain' }) {
  const untilMs = useCopying((state) => (state.waiting?.id === id ? state.waiting.untilMs : undefined))
  const cancel = useCopying((state) => state.cancel)
  const copy = useCopyCode()
  const isWaiting = untilMs !== undefined
  return (
    <>
      {/* Said once when it begins to wait, not every second. */}
      <span className="only-read" role="status">
        {isWaiting ? text.willCopy : ''}
      </span>
      {isWaiting ? (
        <Button kind="plain" onPress={cancel}>
          <b>
            <Countdown untilMs={untilMs} />
          </b>
          <span className="only-read">. {text.stopCopying}</span>
          <X aria-hidden />
        </Button>
      ) : (
        <Button
          kind={kind}
          onPress={() => {
            copy(id)
          }}
        >
          {words.code.copy}
        </Button>
      )}
    </>
  )
}

function Countdown({ untilMs }: { untilMs: number }) {
  return text.copiesIn(useSecondsLeft(untilMs))
}

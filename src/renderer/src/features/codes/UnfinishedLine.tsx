import type { CodeSummary } from '../../../../shared/model/code.ts'
import { enrolmentText as text } from '../../text/enrolment-text.ts'
import { Button } from '../../ui/Button.tsx'
import { useRun } from '../../ui/use-run.ts'
import { useEnrolment } from './enrolment-store.ts'
import { nameOfCode } from './filter-codes.ts'
import { missingOf } from './unfinished.ts'

/** What is still missing of a code, with the way to finish it; nothing where nothing is. */
export function UnfinishedLine({ code }: { code: CodeSummary }) {
  const ask = useEnrolment((state) => state.ask)
  const run = useRun()
  const missing = missingOf(code)
  if (missing === undefined) return null
  return (
    <div className="card belongs">
      <span>{text.missing[missing]}</span>
      <Button
        aria-label={text.finishOne(nameOfCode(code))}
        onPress={() => {
          run(() => ask([code.id]))
        }}
      >
        {text.finish}
      </Button>
    </div>
  )
}

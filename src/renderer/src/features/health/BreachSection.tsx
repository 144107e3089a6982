import { useState } from 'react'
import type { CheckedBreaches, HealthReport } from '../../../../shared/model/health.ts'
import { healthText } from '../../text/health-text.ts'
import { Button } from '../../ui/Button.tsx'
import { SettingRow } from '../../ui/SettingRow.tsx'
import { useRun } from '../../ui/use-run.ts'
import { momentOf } from '../../ui/when.ts'
import { useHealth } from './health-store.ts'

/** Comparing with known breaches: what is sent stands there before anything is. */
export function BreachSection({ report: { breaches, checking } }: { report: HealthReport }) {
  const { breaches: text } = healthText
  const isAllowed = useHealth((store) => store.isServiceAllowed)
  const checkService = useHealth((store) => store.checkService)
  const checkFile = useHealth((store) => store.checkFile)
  const stop = useHealth((store) => store.stopCheck)
  const [result, setResult] = useState<CheckedBreaches>()
  const [nowMs] = useState(Date.now)
  const run = useRun()
  const start = (check: () => Promise<CheckedBreaches>) => {
    setResult(undefined)
    run(async () => {
      setResult(await check())
    })
  }
  return (
    <>
      <h2>{text.title}</h2>
      <div className="card breaches">
        <p className="quiet">{text.lead}</p>
        <SettingRow
          name={text.serviceTitle}
          means={<span className="quiet">{isAllowed ? text.serviceSends : text.serviceOff}</span>}
        >
          {isAllowed && (
            <Button
              isDisabled={checking !== null}
              onPress={() => {
                start(checkService)
              }}
            >
              {text.ask}
            </Button>
          )}
        </SettingRow>
        <SettingRow name={text.fileTitle} means={<span className="quiet">{text.fileMeans}</span>}>
          <Button
            isDisabled={checking !== null}
            onPress={() => {
              start(checkFile)
            }}
          >
            {text.choose}
          </Button>
        </SettingRow>
        {checking !== null && (
          <div className="health-progress">
            <progress
              max={Math.max(1, checking.total)}
              value={checking.done}
              aria-label={text.running(checking.done, checking.total)}
            />
            <small>{text.running(checking.done, checking.total)}</small>
            <Button
              onPress={() => {
                run(stop)
              }}
            >
              {text.stop}
            </Button>
          </div>
        )}
        <p role="status" className={result?.kind === 'checked' && result.found > 0 ? 'complaint' : ''}>
          {result !== undefined && resultText(result)}
        </p>
        <p className="quiet">
          {breaches === null
            ? text.never
            : text.last(momentOf(breaches.atMs, nowMs), text.by[breaches.by], breaches.checked)}
        </p>
      </div>
    </>
  )
}

function resultText(result: CheckedBreaches): string {
  const { results } = healthText.breaches
  if (result.kind !== 'checked') return results[result.kind]
  return result.found === 0 ? results.none(result.checked) : results.some(result.found)
}

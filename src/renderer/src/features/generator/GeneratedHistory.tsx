import { Copy, Eye, EyeOff } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { GeneratedBefore } from '../../../../shared/model/generator.ts'
import { words } from '../../text/en.ts'
import { generatorText as text } from '../../text/generator-text.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { useNotice } from '../../ui/notice-store.ts'
import { useRun } from '../../ui/use-run.ts'
import { useSecondsLeft } from '../../ui/use-seconds-left.ts'
import { useShortLook } from '../../ui/use-short-look.ts'
import { momentOf } from '../../ui/when.ts'
import { drawValue } from './draw-value.ts'
import { useGenerator } from './generator-store.ts'

/** How long a value of the history stays in sight, in milliseconds. */
const shownMs = 30_000

/** The last that were made; each is shown for a short time, or copied, and both go on record. */
export function GeneratedHistory() {
  const history = useGenerator((store) => store.history)
  const load = useGenerator((store) => store.loadHistory)
  const forget = useGenerator((store) => store.forget)
  const say = useNotice((store) => store.say)
  const run = useRun()
  useEffect(() => {
    run(load)
  }, [load, run])
  return (
    <>
      <h2>{text.history}</h2>
      {history === undefined || history.length === 0 ? (
        <p className="card none-yet">{text.historyNone}</p>
      ) : (
        <>
          <ul className="card generated-before">
            {history.map((one) => (
              <HistoryRow key={one.id} one={one} />
            ))}
          </ul>
          <Button
            onPress={() => {
              run(async () => {
                await forget()
                say({ text: text.forgotten, tone: 'plain' })
              })
            }}
          >
            {text.forget}
          </Button>
        </>
      )}
    </>
  )
}

function HistoryRow({ one }: { one: GeneratedBefore }) {
  const reveal = useGenerator((store) => store.reveal)
  const copy = useGenerator((store) => store.copy)
  const { ref, hidesAtMs, show, hide } = useShortLook<string>(drawValue)
  const seconds = useSecondsLeft(hidesAtMs)
  const run = useRun()
  const kind = text.kinds[one.kind]
  const [nowMs] = useState(Date.now)
  const moment = momentOf(one.madeAtMs, nowMs)
  const isShown = hidesAtMs !== undefined
  return (
    <li>
      <span className="generated-when">
        <span>{kind}</span>
        <small>{isShown ? words.secrets.hidesIn(seconds) : moment}</small>
      </span>
      <span ref={ref} className="generated-old secret" dir="ltr" />
      <span className="generated-buttons">
        <IconButton
          label={isShown ? text.hide : text.reveal(kind, moment)}
          icon={isShown ? <EyeOff /> : <Eye />}
          onPress={
            isShown
              ? hide
              : () => {
                  show(async () => ({ value: (await reveal(one.id)).value, shownMs }))
                }
          }
        />
        <IconButton
          label={text.copyOne(kind, moment)}
          icon={<Copy />}
          onPress={() => {
            run(() => copy(one.id))
          }}
        />
      </span>
    </li>
  )
}

import { ChevronDown, ChevronRight } from 'lucide-react'
import { useState } from 'react'
import type { CredentialDetail } from '../../../../shared/model/credential.ts'
import type { FormerPassword } from '../../../../shared/model/history.ts'
import { inSentence } from '../../text/in-sentence.ts'
import { itemText as text } from '../../text/item-text.ts'
import { Button } from '../../ui/Button.tsx'
import { useRun } from '../../ui/use-run.ts'
import { dayOf } from '../../ui/when.ts'
import { useItemCalls } from './item-calls.ts'
import { SecretRow } from './SecretRow.tsx'

/** Passwords that were in use before, for the site that still wants the old one. Asked for when they are wanted. */
export function FormerPasswords({ item, nowMs }: { item: CredentialDetail; nowMs: number }) {
  const [list, setList] = useState<readonly FormerPassword[]>()
  const load = useItemCalls((calls) => calls.formerPasswords)
  const run = useRun()
  const toggle = () => {
    if (list !== undefined) setList(undefined)
    else
      run(async () => {
        setList(await load(item.id))
      })
  }
  return (
    <section className="former" aria-label={text.formerLabel}>
      <Button kind="quiet" aria-expanded={list !== undefined} onPress={toggle}>
        {list === undefined ? <ChevronRight aria-hidden /> : <ChevronDown aria-hidden />}
        {list === undefined || list.length === 0 ? text.formerLabel : text.former(list.length)}
      </Button>
      {list?.length === 0 && <p className="quiet">{text.formerNone}</p>}
      {list !== undefined && list.length > 0 && (
        <div className="card">
          {list.map(({ revision, fromMs, untilMs }) => {
            const span = text.formerSpan(dayOf(fromMs, nowMs), dayOf(untilMs, nowMs))
            return (
              <SecretRow
                key={revision}
                id={item.id}
                field="password"
                revision={revision}
                label={span}
                spoken={inSentence(text.formerOf(span))}
              />
            )
          })}
        </div>
      )}
    </section>
  )
}

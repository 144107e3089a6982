import { Copy, ShieldAlert, ShieldCheck } from 'lucide-react'
import { useState } from 'react'
import type { AuditChain } from '../../../../shared/model/audit.ts'
import { errorText } from '../../text/error-text.ts'
import { trailText } from '../../text/trail-text.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { copyPublicText } from '../../ui/copy-public-text.ts'
import { useNotice } from '../../ui/notice-store.ts'
import { dayOf, momentOf } from '../../ui/when.ts'
import { useAudit } from './audit-store.ts'

const text = trailText.state

/** Whether the chain of records is whole, in a sentence; and what it is known by elsewhere. */
export function TrailState() {
  const status = useAudit((state) => state.chain)
  const check = useAudit((state) => state.check)
  const isOfAll = useAudit((state) => state.filter.of === undefined)
  const [now] = useState(() => Date.now())
  if (status.kind === 'checking') {
    return (
      <p className="trail-state quiet" role="status">
        {text.checking}
      </p>
    )
  }
  if (status.kind === 'failed') {
    return (
      <div className="trail-state bad" role="alert">
        <ShieldAlert aria-hidden />
        <b>{text.failed}</b>
        <span>{errorText[status.code]}</span>
        <Button onPress={() => void check()}>{text.again}</Button>
      </div>
    )
  }
  const { chain } = status
  return (
    <section className="trail-known" aria-label={trailText.title}>
      <ChainSentence chain={chain} now={now} />
      {chain.setBack > 0 && <p className="trail-aside">{text.setBack(chain.setBack)}</p>}
      {chain.rotated !== null && (
        <p className="trail-aside">{text.rotated(chain.rotated.throughN, dayOf(chain.rotated.atMs, now))}</p>
      )}
      {isOfAll && <TrailCodes chain={chain} />}
    </section>
  )
}

function ChainSentence({ chain, now }: { chain: AuditChain; now: number }) {
  const sum = text.sum(chain.total, chain.headCode.split('-').slice(0, 2).join('-'))
  if (chain.firstBad === null || chain.state === 'unbroken') {
    return (
      <p className="trail-state ok">
        <ShieldCheck aria-hidden />
        <b>{chain.sinceMs === null ? text.empty : text.unbroken(dayOf(chain.sinceMs, now))}</b>
        <span>{sum}</span>
      </p>
    )
  }
  const { n, atMs, why } = chain.firstBad
  const isAccepted = chain.state === 'accepted'
  return (
    <div className={isAccepted ? 'trail-state warn' : 'trail-state bad'} role={isAccepted ? 'note' : 'alert'}>
      <ShieldAlert aria-hidden />
      <b>{isAccepted ? text.accepted(n) : text.broken(n)}</b>
      <span>{sum}</span>
      <p>
        {text.why[why]} {text.says(momentOf(atMs, now))}
      </p>
      <p>{isAccepted ? text.acceptedMeans : text.means}</p>
      {!isAccepted && <p>{text.next}</p>}
    </div>
  )
}

/** What the chain is known by elsewhere: on paper, and in exports. */
function TrailCodes({ chain }: { chain: AuditChain }) {
  return (
    <div className="card trail-codes">
      <CodeLine name={text.head} means={text.headMeans} code={chain.headCode} copy={text.copyHead} />
      <CodeLine
        name={text.signingKey}
        means={text.signingMeans}
        code={chain.signingKey}
        copy={text.copyKey}
      />
      <details className="trail-proves">
        <summary>{text.proves}</summary>
        <ul>
          {text.provesLines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </details>
    </div>
  )
}

function CodeLine(props: { name: string; means: string; code: string; copy: string }) {
  const say = useNotice((state) => state.say)
  if (props.code === '') return null
  return (
    <div className="trail-code">
      <span>
        <b>{props.name}</b>
        <small>{props.means}</small>
      </span>
      <code>{props.code}</code>
      <IconButton
        label={props.copy}
        icon={<Copy />}
        onPress={() => {
          if (copyPublicText(props.code)) say({ text: text.copied, tone: 'plain' })
        }}
      />
    </div>
  )
}

import { KeyRound, LockKeyhole, LockKeyholeOpen } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import type { LosableThing, SimulatedLoss, WayIn } from '../../../../shared/model/health.ts'
import type { CredentialId } from '../../../../shared/model/ids.ts'
import { healthText } from '../../text/health-text.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { shownLine } from '../../ui/shown-text.ts'
import { useRun } from '../../ui/use-run.ts'
import { useHealth } from './health-store.ts'

const outcomes = ['locked-out', 'by-recovery', 'open'] as const
/** Rows of one outcome that are drawn; the rest is counted. */
const shownMax = 100

/** Somebody ticks what is gone, and sees what could still be entered. */
export function LossSection({ onOpen }: { onOpen: (id: CredentialId) => void }) {
  const { loss: text } = healthText
  const losable = useHealth((store) => store.losable)
  const simulate = useHealth((store) => store.simulate)
  const report = useHealth((store) => store.report)
  const [things, setThings] = useState<LosableThing[]>([])
  const [lost, setLost] = useState<readonly string[]>([])
  const [simulated, setSimulated] = useState<SimulatedLoss>()
  const run = useRun()
  useEffect(() => {
    let isLate = false
    run(async () => {
      const [all, outcome] = await Promise.all([losable(), simulate([...lost])])
      if (isLate) return
      setThings(all)
      setSimulated(outcome)
    })
    return () => {
      isLate = true
    }
    // The report changes when items do, and with them what hangs on what.
  }, [losable, simulate, lost, report?.total, report?.checkedAtMs, run])
  return (
    <>
      <h2>{text.title}</h2>
      <div className="card loss">
        <p className="quiet">{text.lead}</p>
        <div className="loss-things" role="group" aria-label={text.things}>
          {things.map((thing) => (
            <Checkbox
              key={thing.key}
              isSelected={lost.includes(thing.key)}
              onChange={(is) => {
                setLost(is ? [...lost, thing.key] : lost.filter((key) => key !== thing.key))
              }}
            >
              <bdi>{shownLine(nameOf(thing))}</bdi> <small className="quiet">{text.uses(thing.count)}</small>
            </Checkbox>
          ))}
        </div>
        {things.every(({ key }) => isOfVault(key)) && <p className="quiet">{text.noThings}</p>}
        {simulated !== undefined && <Outcome simulated={simulated} onOpen={onOpen} />}
      </div>
    </>
  )
}

function Outcome({ simulated, onOpen }: { simulated: SimulatedLoss; onOpen: (id: CredentialId) => void }) {
  const { loss: text } = healthText
  const of = (outcome: WayIn['outcome']) => simulated.ways.filter((way) => way.outcome === outcome)
  const count = (outcome: WayIn['outcome']) => of(outcome).length
  if (simulated.ways.length === 0) return <p className="quiet">{text.noAccounts}</p>
  return (
    <>
      <div role="status" className="loss-outcome">
        <p className={simulated.vault === 'gone' ? 'complaint' : ''}>{text.vault[simulated.vault]}</p>
        <p>{text.summary(count('open'), count('by-recovery'), count('locked-out'))}</p>
      </div>
      {outcomes.map((outcome) => (
        <Ways key={outcome} outcome={outcome} ways={of(outcome)} onOpen={onOpen} />
      ))}
    </>
  )
}

function Ways(props: {
  outcome: WayIn['outcome']
  ways: readonly WayIn[]
  onOpen: (id: CredentialId) => void
}) {
  const { loss: text } = healthText
  const { outcome, ways } = props
  if (ways.length === 0) return null
  return (
    <section className="ways">
      <h3>
        {outcome === 'open' && <LockKeyholeOpen className="mended" aria-hidden />}
        {outcome === 'by-recovery' && <KeyRound className="to-mend" aria-hidden />}
        {outcome === 'locked-out' && <LockKeyhole className="shut-out" aria-hidden />}
        {text.outcomes[outcome]} <small>{healthText.count(ways.length)}</small>
      </h3>
      <ul>
        {ways.slice(0, shownMax).map((way) => (
          <li key={way.credentialId}>
            <AriaButton
              className="finding-item"
              onPress={() => {
                props.onOpen(way.credentialId)
              }}
            >
              <bdi className="finding-title">{shownLine(way.title)}</bdi>{' '}
              <bdi className="quiet">
                {shownLine([way.userName, reasonOf(way)].filter((part) => part !== '').join(' · '), 600)}
              </bdi>
            </AriaButton>
          </li>
        ))}
      </ul>
      {ways.length > shownMax && <p className="quiet">{text.more(ways.length - shownMax)}</p>}
    </section>
  )
}

function reasonOf({ reason, by }: WayIn): string {
  const { loss: text } = healthText
  return by === '' ? text.reasons[reason] : text.because(text.reasons[reason], by)
}

type OfVault = keyof typeof healthText.loss.names
const isOfVault = (key: string): key is OfVault => key === 'laptop' || key === 'kit' || key === 'backups'

function nameOf({ key, kind, name }: LosableThing): string {
  const { loss: text } = healthText
  if (isOfVault(key)) return text.names[key]
  return text.thing(text.kinds[kind], name === '' ? text.unnamed : name)
}

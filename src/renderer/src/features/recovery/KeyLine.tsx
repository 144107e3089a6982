import { Ban, Check, Copy, Eye, History, Undo2 } from 'lucide-react'
import type { RecoveryKeyRow, RecoverySetDetail } from '../../../../shared/model/recovery.ts'
import { inSentence } from '../../text/in-sentence.ts'
import { recoveryText as text } from '../../text/recovery-text.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { MenuButton, type MenuChoice } from '../../ui/MenuButton.tsx'
import { shownLine } from '../../ui/shown-text.ts'
import { useSecondsLeft } from '../../ui/use-seconds-left.ts'
import { momentOf } from '../../ui/when.ts'
import type { GoToTrail } from './LooksCard.tsx'
import { isUsedUp, nameOfKey, nameOfSet } from './recovery-words.ts'
import { useRecovery } from './recovery-store.ts'
import { useTakeBack } from './use-take-back.ts'

/** One key: its number, what became of it, and what can be done with it. Its text is nowhere here. */
export function KeyLine(props: {
  set: RecoverySetDetail
  row: RecoveryKeyRow
  place: number
  nowMs: number
  onTrail: GoToTrail
}) {
  const { set, row, place, nowMs } = props
  const open = useRecovery((state) => state.open)
  const name = nameOfKey(set.kind, set.keys, row.id)
  const spoken = row.label === '' ? inSentence(name) : name
  const ask = (how: 'show' | 'copy') => () => {
    open({ kind: 'open-key', id: set.id, keyId: row.id, how })
  }
  return (
    <li className="key-line" data-state={row.state}>
      <span className="key-place">{place}</span>
      <span className="key-text">
        {row.label !== '' && (
          <span className="key-label" dir="auto">
            {shownLine(row.label, 256)}
          </span>
        )}
        <span className="key-dots secret" aria-hidden>
          ••••–••••
        </span>
      </span>
      <span className="key-state">
        <State row={row} isUsedUp={isUsedUp(set.kind)} nowMs={nowMs} />
        <UndoUse row={row} name={name} />
      </span>
      <span className="key-acts">
        <IconButton label={text.showKey(spoken)} icon={<Eye />} onPress={ask('show')} />
        <IconButton label={text.copyKey(spoken)} icon={<Copy />} onPress={ask('copy')} />
        <KeyMenu set={set} row={row} name={name} spoken={spoken} onTrail={props.onTrail} />
      </span>
    </li>
  )
}

function State({ row, isUsedUp, nowMs }: { row: RecoveryKeyRow; isUsedUp: boolean; nowMs: number }) {
  if (row.state === 'revoked') {
    return (
      <span className="key-became">
        <Ban aria-hidden /> {text.state.revoked}
      </span>
    )
  }
  if (row.state === 'unused') return isUsedUp ? <span>{text.state.unused}</span> : null
  return (
    <span className="key-became">
      <Check aria-hidden />
      <span>
        {row.usedAtMs === null ? text.usedBefore : text.usedOn(momentOf(row.usedAtMs, nowMs))}
        {row.note !== '' && (
          <>
            {' '}
            <bdi>{text.because(shownLine(row.note, 200))}</bdi>
          </>
        )}
      </span>
    </span>
  )
}

/** As long as it can be taken back, the way back stands beside it. */
function UndoUse({ row, name }: { row: RecoveryKeyRow; name: string }) {
  const secondsLeft = useSecondsLeft(row.undoUntilMs ?? undefined)
  const takeBack = useTakeBack()
  if (row.state !== 'used' || row.undoUntilMs === null || secondsLeft === 0) return null
  return (
    <Button
      kind="quiet"
      onPress={() => {
        takeBack(row.id, name)
      }}
    >
      <Undo2 aria-hidden /> {text.undoFor(Math.ceil(secondsLeft / 60))}
    </Button>
  )
}

type Choice = 'mark' | 'use' | 'who'

function KeyMenu(props: {
  set: RecoverySetDetail
  row: RecoveryKeyRow
  name: string
  spoken: string
  onTrail: GoToTrail
}) {
  const { set, row } = props
  const open = useRecovery((state) => state.open)
  const canUse = row.state === 'unused' && isUsedUp(set.kind)
  const choices: MenuChoice<Choice>[] = [
    ...(canUse
      ? ([
          { key: 'use', label: text.useOnly, icon: <Copy /> },
          { key: 'mark', label: text.mark, icon: <Check /> }
        ] as const)
      : []),
    { key: 'who', label: text.who, icon: <History /> }
  ]
  const choose: Record<Choice, () => void> = {
    use: () => open({ kind: 'open-key', id: set.id, keyId: row.id, how: 'use' }),
    mark: () => open({ kind: 'mark', id: set.id, keyId: row.id }),
    who: () => props.onTrail({ item: set.credentialId ?? set.id, title: nameOfSet(set) })
  }
  return (
    <MenuButton
      label={text.keyMenu(props.spoken)}
      small
      choices={choices}
      onChoose={(key) => {
        choose[key]()
      }}
    />
  )
}

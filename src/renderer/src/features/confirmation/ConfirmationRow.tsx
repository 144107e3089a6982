import { useEffect, useState } from 'react'
import type { ConfirmationState } from '../../../../shared/model/confirmation.ts'
import { confirmText } from '../../text/confirm-text.ts'
import { words } from '../../text/en.ts'
import { settingsText } from '../../text/settings-text.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useNotice } from '../../ui/notice-store.ts'
import { SettingRow } from '../../ui/SettingRow.tsx'
import { useRun } from '../../ui/use-run.ts'
import { dateOf, momentOf } from '../../ui/when.ts'
import { useKit } from '../kit/kit-store.ts'
import { useSettings } from '../settings/settings-store.ts'
import { ChangeDialog, type ConfirmationChange } from './ChangeDialog.tsx'
import { useConfirmation } from './confirmation-store.ts'
import { EnrolDialog } from './EnrolDialog.tsx'

const text = confirmText.row
const fewCodes = 2
/** By then a closed dialog has given the focus back, where there is something to give it to. */
const settledMs = 100

/** Setting of the extra confirmation: how it stands, and what can be done with it. */
export function ConfirmationRow({ isReadOnly }: { isReadOnly: boolean }) {
  const state = useConfirmation((store) => store.state)
  const load = useConfirmation((store) => store.load)
  const change = useConfirmation((store) => store.change)
  const say = useNotice((store) => store.say)
  const [asked, setAsked] = useState<'enrol' | 'kit-first' | ConfirmationChange>()
  const [now] = useState(() => Date.now())
  const lookFor = useSettings((store) => store.lookFor)
  const run = useRun()
  useEffect(() => {
    run(load)
  }, [run, load])
  const close = () => {
    setAsked(undefined)
    // The button that was pressed is another one now: whoever works by keys stays at this setting.
    setTimeout(() => {
      const row = document.querySelector('[data-setting=confirmation]')
      if (row !== null && !row.contains(document.activeElement)) lookFor('confirmation')
    }, settledMs)
  }
  const button = (label: string, what: typeof asked) => (
    <Button
      aria-label={`${settingsText.names.confirmation}: ${label}`}
      isDisabled={isReadOnly}
      onPress={() => {
        setAsked(what)
      }}
    >
      {label}
    </Button>
  )
  const isOn = state?.isOn === true
  return (
    <SettingRow
      anchor="confirmation"
      name={settingsText.names.confirmation}
      means={<small>{isOn ? onWords(state, now) : text.off}</small>}
      weak={isOn && state.backupCodesLeft <= fewCodes ? text.few(state.backupCodesLeft) : undefined}
    >
      {state?.isOn === false && button(text.turnOn, state.isKitConfirmed ? 'enrol' : 'kit-first')}
      {isOn && (
        <>
          {button(text.change, 'rule')}
          {button(text.newCodes, 'new-codes')}
          {button(text.turnOff, 'off')}
        </>
      )}
      {isOn && state.driftSeconds !== 0 && (
        <p className="drift">
          <small>{text.drift(state.driftSeconds)}</small>
          <Button
            kind="quiet"
            isDisabled={isReadOnly}
            onPress={() => {
              run(async () => {
                await change({ to: 'no-drift' })
                say({ text: text.driftReset, tone: 'plain' })
              })
            }}
          >
            {text.noDrift}
          </Button>
        </p>
      )}
      {asked === 'kit-first' && (
        <KitFirst
          onConfirmed={() => {
            setAsked('enrol')
          }}
          onClose={close}
        />
      )}
      {asked === 'enrol' && state !== undefined && (
        <EnrolDialog rule={{ mode: state.mode, days: state.days }} onClose={close} />
      )}
      {state !== undefined && asked !== undefined && asked !== 'enrol' && asked !== 'kit-first' && (
        <ChangeDialog to={asked} rule={{ mode: state.mode, days: state.days }} onClose={close} />
      )}
    </SettingRow>
  )
}

function onWords(state: ConfirmationState, nowMs: number): string {
  const rule = state.mode === 'after-days' ? text.rules.days(state.days) : text.rules['every-unlock']
  return [
    text.on(rule, dateOf(state.sinceMs ?? nowMs)),
    state.lastPassedAtMs === null ? '' : text.passed(momentOf(state.lastPassedAtMs, nowMs)),
    text.left(state.backupCodesLeft)
  ]
    .filter((sentence) => sentence !== '')
    .join(' ')
}

/** The emergency way in is always ready first. */
function KitFirst(props: { onConfirmed: () => void; onClose: () => void }) {
  const ask = useKit((state) => state.ask)
  const load = useConfirmation((state) => state.load)
  const [isAsking, setIsAsking] = useState(false)
  const run = useRun()
  if (isAsking) return null
  return (
    <Dialog title={confirmText.kitFirst.title} onClose={props.onClose}>
      <p className="dialog-lead">{confirmText.kitFirst.lead}</p>
      <div className="dialog-actions">
        <span className="grow" />
        <Button onPress={props.onClose}>{words.common.cancel}</Button>
        <Button
          kind="primary"
          autoFocus
          onPress={() => {
            setIsAsking(true)
            run(async () => {
              const isConfirmed = await ask()
              await load()
              if (isConfirmed) props.onConfirmed()
              else props.onClose()
            })
          }}
        >
          {confirmText.kitFirst.go}
        </Button>
      </div>
    </Dialog>
  )
}

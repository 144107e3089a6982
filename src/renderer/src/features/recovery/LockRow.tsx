import { useEffect, useState } from 'react'
import { recoveryOpenText as text } from '../../text/recovery-open-text.ts'
import { settingsText } from '../../text/settings-text.ts'
import { Button } from '../../ui/Button.tsx'
import { SettingRow } from '../../ui/SettingRow.tsx'
import { useRun } from '../../ui/use-run.ts'
import { modesOf } from './lock-modes.ts'
import type { LockMode } from './recovery-dialog.ts'
import { useRecovery, type RecoveryLock } from './recovery-store.ts'

/** Setting of what opens the recovery keys. */
export function LockRow({ isReadOnly }: { isReadOnly: boolean }) {
  const load = useRecovery((state) => state.lock)
  const open = useRecovery((state) => state.open)
  // Whatever is changed here is changed in a dialog: when it closes, the row looks again.
  const isAsking = useRecovery((state) => state.dialog !== undefined)
  const run = useRun()
  const [lock, setLock] = useState<RecoveryLock>()
  useEffect(() => {
    let isGone = false
    run(async () => {
      const now = await load()
      if (!isGone) setLock(now)
    })
    return () => {
      isGone = true
    }
  }, [load, run, isAsking])
  return (
    <SettingRow
      anchor="recoveryPin"
      name={settingsText.names.recoveryPin}
      means={<small>{lock && meansOf(lock)}</small>}
    >
      {lock !== undefined &&
        modesOf(lock).map((mode) => (
          <Button
            key={mode}
            isDisabled={isReadOnly}
            onPress={() => {
              open({ kind: 'lock', mode })
            }}
          >
            {labels()[mode]}
          </Button>
        ))}
    </SettingRow>
  )
}

const labels = (): Record<LockMode, string> => ({
  'set-pin': text.pinSet,
  'change-pin': text.pinChange,
  'remove-pin': text.pinRemove,
  'use-password': text.usePassword,
  'stop-password': text.stopPassword
})

function meansOf({ isSetUp, ways }: RecoveryLock): string {
  if (!isSetUp) return text.rowNotSetUp
  if (ways.length > 1) return text.rowBoth
  return ways.includes('pin') ? text.rowPin : text.rowPassword
}

import { useState } from 'react'
import type { MeasuredClock } from '../../../../shared/model/clock.ts'
import type { CodeId } from '../../../../shared/model/ids.ts'
import { clockText as text } from '../../text/clock-text.ts'
import { words } from '../../text/en.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useCodes } from '../codes/codes-store.ts'
import { useClock } from './clock-store.ts'
import { MeasuredPanel } from './MeasuredPanel.tsx'
import { MeasureForm } from './MeasureForm.tsx'

/** Measures how far this computer's clock is from another device's, by two codes in a row. Applies nothing by itself. */
export function MeasureDialog({ wantedId }: { wantedId: CodeId | undefined }) {
  const codes = useCodes((state) => state.list).filter((code) => code.kind !== 'hotp')
  const close = useClock((state) => state.close)
  const [result, setResult] = useState<{ id: CodeId; measured: MeasuredClock }>()
  const first = codes.find((code) => code.id === wantedId) ?? codes[0]
  return (
    <Dialog title={text.measureTitle} isDismissable={false} onClose={close}>
      {first === undefined ? (
        <>
          <p className="dialog-lead">{text.noCodes}</p>
          <div className="dialog-actions">
            <Button onPress={close}>{words.common.close}</Button>
          </div>
        </>
      ) : result?.measured.kind === 'found' ? (
        <MeasuredPanel id={result.id} offsetSeconds={result.measured.offsetSeconds} onClose={close} />
      ) : (
        <MeasureForm
          codes={codes}
          firstId={first.id}
          failure={result?.measured.kind}
          onMeasured={(id, measured) => {
            setResult({ id, measured })
          }}
          onChange={() => {
            setResult(undefined)
          }}
          onClose={close}
        />
      )}
    </Dialog>
  )
}

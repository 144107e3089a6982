import { Printer } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { confirmText } from '../../text/confirm-text.ts'
import { Button } from '../../ui/Button.tsx'
import { useNotice } from '../../ui/notice-store.ts'
import { useRun } from '../../ui/use-run.ts'
import { useShortLook } from '../../ui/use-short-look.ts'
import { useConfirmation } from './confirmation-store.ts'
import { drawBackupCodes } from './draw-enrolment.ts'

const text = confirmText.codes

/** Long enough to write down ten codes; nobody can show them again afterwards. */
const shownMs = 15 * 60_000

/**
 * The ten codes, shown once. SECURITY: `take` hands them over and forgets them; they are in the elements of the list
 * until it is closed, the time is over or the vault locks. A dialog of the system that takes the focus for a moment,
 * such as the printer's, does not wipe what could never be shown again.
 */
export function BackupCodes(props: { take: () => readonly string[]; isNew: boolean; onClose: () => void }) {
  const { ref, hidesAtMs, wasHidden, show, peek } = useShortLook<readonly string[], HTMLOListElement>(
    drawBackupCodes,
    { staysWithoutFocus: true }
  )
  const print = useConfirmation((state) => state.print)
  const say = useNotice((state) => state.say)
  const run = useRun()
  const isShown = useRef(false)
  const { take } = props
  useEffect(() => {
    if (isShown.current) return
    isShown.current = true
    show(() => Promise.resolve({ value: take(), shownMs }))
  })
  return (
    <>
      <p className="dialog-lead">{text.lead}</p>
      <ol ref={ref} className="backup-codes" aria-label={text.list} />
      {wasHidden && hidesAtMs === undefined && (
        <p className="callout warn" role="status">
          {text.gone}
        </p>
      )}
      {props.isNew && <p>{text.old}</p>}
      <p className="callout warn">{text.write}</p>
      <div className="dialog-actions">
        <span className="grow" />
        <Button
          isDisabled={hidesAtMs === undefined}
          onPress={() => {
            const codes = peek()
            if (codes === undefined) return
            run(async () => {
              if (!(await print(codes))) say({ text: text.notPrinted, tone: 'plain' })
            })
          }}
        >
          <Printer aria-hidden /> {text.print}
        </Button>
        <Button kind="primary" autoFocus onPress={props.onClose}>
          {text.have}
        </Button>
      </div>
    </>
  )
}

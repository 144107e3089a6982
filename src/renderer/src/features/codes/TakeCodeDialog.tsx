import { useState } from 'react'
import type { CodeSummary, QrModules } from '../../../../shared/model/code.ts'
import { codesText as text } from '../../text/codes-text.ts'
import { words } from '../../text/en.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useNotice } from '../../ui/notice-store.ts'
import { useRun } from '../../ui/use-run.ts'
import { useShortLook } from '../../ui/use-short-look.ts'
import { AllowCapture } from '../shell/AllowCapture.tsx'
import { useCapture, useHideUnseen } from '../shell/use-capture.ts'
import { useCodeDialogs, type TakeWay } from './code-dialogs.ts'
import { CodeQr } from './CodeQr.tsx'
import { drawQr } from './draw-qr.ts'
import { nameOfCode } from './filter-codes.ts'
import { HidesIn } from './HidesIn.tsx'
import { qrShownMs } from './qr-shown.ts'

/** So that the button that hides it is in sight, too, where the window or its text leaves little room. */
const roomForQr = () => Math.min(400, Math.max(240, window.innerHeight - 290))

/** Takes a code elsewhere: what will be exposed is said first, and nothing is asked of main before the person agrees. */
export function TakeCodeDialog(props: { code: CodeSummary; way: TakeWay; onClose: () => void }) {
  const { code, way, onClose } = props
  const { showQr, copyUri, copySecret, print } = useCodeDialogs((state) => state)
  const capture = useCapture()
  const { ref, hidesAtMs, wasHidden, show, hide } = useShortLook<QrModules, SVGSVGElement>(drawQr, {
    staysWithoutFocus: capture.isAllowed
  })
  useHideUnseen(capture.isAllowed, hide)
  const say = useNotice((state) => state.say)
  const run = useRun()
  const [busy, setBusy] = useState(false)
  const [roomPx] = useState(roomForQr)
  const name = nameOfCode(code)
  const { title, lead, exposed, confirm } = text.take[way]

  /** What is on the clipboard is said by the line about the clipboard. */
  const finish = (work: () => Promise<string | undefined>) => {
    setBusy(true)
    run(async () => {
      try {
        const done = await work()
        onClose()
        if (done !== undefined) say({ text: done, tone: 'plain' })
      } finally {
        setBusy(false)
      }
    })
  }
  const take: Record<TakeWay, () => void> = {
    qr: () => {
      show(async () => ({ value: await showQr(code.id), shownMs: qrShownMs }))
    },
    uri: () => {
      finish(() => copyUri(code.id).then(() => undefined))
    },
    secret: () => {
      finish(() => copySecret(code.id).then(() => undefined))
    },
    print: () => {
      finish(async () => ((await print(code.id)).printed ? text.printed : text.notPrinted))
    }
  }
  return (
    <Dialog title={title(name)} onClose={onClose}>
      {hidesAtMs === undefined ? (
        <>
          <p className="dialog-lead">{lead}</p>
          <p className="callout warn">{exposed}</p>
          <div className="dialog-actions">
            <small role="status">{wasHidden ? text.qrHidden : ''}</small>
            <Button autoFocus onPress={onClose}>
              {words.common.cancel}
            </Button>
            <Button kind="primary" isPending={busy} onPress={take[way]}>
              {confirm}
            </Button>
          </div>
        </>
      ) : (
        <>
          <CodeQr place={ref} label={text.qrLabel(name)} roomPx={roomPx} />
          <p className="qr-of" dir="auto">
            {[code.issuer, code.account].filter(Boolean).join(' · ')}
          </p>
          <AllowCapture capture={capture} />
          <div className="dialog-actions">
            <HidesIn atMs={hidesAtMs} />
            <Button onPress={hide}>{text.hide}</Button>
            <Button kind="primary" autoFocus onPress={onClose}>
              {text.exportDone}
            </Button>
          </div>
        </>
      )}
    </Dialog>
  )
}

import { useMemo, useState } from 'react'
import type { BatchExport } from '../../../../shared/model/code.ts'
import type { CodeId } from '../../../../shared/model/ids.ts'
import { codesText as text } from '../../text/codes-text.ts'
import { words } from '../../text/en.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useShortLook } from '../../ui/use-short-look.ts'
import { useCapture, useHideUnseen } from '../shell/use-capture.ts'
import { useCodeDialogs } from './code-dialogs.ts'
import { drawQr } from './draw-qr.ts'
import { useCodes } from './codes-store.ts'
import { ExportedBatch } from './ExportedBatch.tsx'
import { nameOfCode } from './filter-codes.ts'
import { qrShownMs } from './qr-shown.ts'

/** The one of the batch that its element asks for. */
const drawPart = (svg: SVGSVGElement, { parts }: BatchExport) => {
  const part = parts[Number(svg.dataset.part)]
  if (part !== undefined) drawQr(svg, part)
}

/** What main takes at once. */
const mostCodes = 1000

/** Many codes for another app: chosen, agreed to, then one QR code after the other. */
export function ExportDialog({ onClose }: { onClose: () => void }) {
  const all = useCodes((state) => state.list)
  const codes = useMemo(() => all.slice(0, mostCodes), [all])
  const exportBatch = useCodeDialogs((state) => state.exportBatch)
  const capture = useCapture()
  const { ref, hidesAtMs, wasHidden, show, hide, prolong } = useShortLook<BatchExport, SVGSVGElement>(
    drawPart,
    { staysWithoutFocus: capture.isAllowed }
  )
  useHideUnseen(capture.isAllowed, hide)
  /** What may be known of the batch; the batch itself is not here. */
  const [facts, setFacts] = useState<{ parts: number; leftOut: readonly CodeId[] }>()
  const [left, setLeft] = useState<ReadonlySet<CodeId>>(new Set())
  const chosen = codes.filter((code) => !left.has(code.id))
  const tick = (id: CodeId, isChosen: boolean) => {
    const next = new Set(left)
    if (isChosen) next.delete(id)
    else next.add(id)
    setLeft(next)
  }
  const exportChosen = async () => {
    const batch = await exportBatch(chosen.map((code) => code.id))
    setFacts({ parts: batch.parts.length, leftOut: batch.leftOut })
    return { value: batch, shownMs: qrShownMs }
  }
  if (hidesAtMs !== undefined && facts !== undefined) {
    return (
      <Dialog title={text.exportTitle} width="l" onClose={onClose}>
        <ExportedBatch
          place={ref}
          capture={capture}
          parts={facts.parts}
          leftOut={codes.filter((code) => facts.leftOut.includes(code.id))}
          hidesAtMs={hidesAtMs}
          onTurn={prolong}
          onHide={hide}
          onClose={onClose}
        />
      </Dialog>
    )
  }
  return (
    <Dialog title={text.exportTitle} onClose={onClose}>
      <p className="dialog-lead">{text.exportLead}</p>
      <div className="export-head">
        <small role="status">{text.exportCount(chosen.length)}</small>
        <Button
          kind="quiet"
          onPress={() => {
            setLeft(new Set())
          }}
        >
          {text.exportAll}
        </Button>
        <Button
          kind="quiet"
          onPress={() => {
            setLeft(new Set(codes.map((code) => code.id)))
          }}
        >
          {text.exportNone}
        </Button>
      </div>
      <ul className="export-codes card" aria-label={text.exportChoose}>
        {codes.map((code) => (
          <li key={code.id}>
            <Checkbox
              isSelected={!left.has(code.id)}
              onChange={(isChosen) => {
                tick(code.id, isChosen)
              }}
            >
              <b dir="auto">{nameOfCode(code)}</b>
              {code.issuer !== '' && code.account !== '' && <small dir="auto">{code.account}</small>}
            </Checkbox>
          </li>
        ))}
      </ul>
      <p className="callout warn">{text.exportExposed}</p>
      <div className="dialog-actions">
        <small role="status">{wasHidden ? text.qrHidden : ''}</small>
        <Button autoFocus onPress={onClose}>
          {words.common.cancel}
        </Button>
        <Button
          kind="primary"
          isDisabled={chosen.length === 0}
          onPress={() => {
            show(exportChosen)
          }}
        >
          {text.exportConfirm(chosen.length)}
        </Button>
      </div>
    </Dialog>
  )
}

import {
  Clock3,
  Hash,
  Info,
  KeyRound,
  Link2,
  Pencil,
  Pin,
  PinOff,
  Printer,
  QrCode,
  Trash2
} from 'lucide-react'
import type { CodeSummary } from '../../../../shared/model/code.ts'
import { codesText as text } from '../../text/codes-text.ts'
import { MenuButton, type MenuChoice } from '../../ui/MenuButton.tsx'
import { useClock } from '../clock/clock-store.ts'
import { useCodeDialogs } from './code-dialogs.ts'
import { nameOfCode } from './filter-codes.ts'
import { usePinCode } from './use-pin-code.ts'

type Choice = 'details' | 'pin' | 'edit' | 'qr' | 'uri' | 'secret' | 'print' | 'fit' | 'remove'

/** What else can be done with a code. */
export function CodeMenu({ code, onDetails }: { code: CodeSummary; onDetails?: () => void }) {
  const open = useCodeDialogs((state) => state.open)
  const openClock = useClock((state) => state.open)
  const pin = usePinCode()
  const isCounted = code.kind === 'hotp'
  const choices: MenuChoice<Choice>[] = [
    ...(onDetails === undefined ? [] : [{ key: 'details' as const, label: text.details, icon: <Info /> }]),
    code.isPinned
      ? { key: 'pin', label: text.menuUnpin, icon: <PinOff /> }
      : { key: 'pin', label: text.menuPin, icon: <Pin /> },
    { key: 'edit', label: text.menuEdit, icon: <Pencil /> },
    { key: 'qr', label: text.menuQr, icon: <QrCode /> },
    { key: 'uri', label: text.menuUri, icon: <Link2 /> },
    { key: 'secret', label: text.menuSecret, icon: <KeyRound /> },
    { key: 'print', label: text.menuPrint, icon: <Printer /> },
    isCounted
      ? { key: 'fit', label: text.menuFind, icon: <Hash /> }
      : { key: 'fit', label: text.menuMeasure, icon: <Clock3 /> },
    { key: 'remove', label: text.menuRemove, icon: <Trash2 />, isGrave: true }
  ]
  const choose = (key: Choice) => {
    if (key === 'details') onDetails?.()
    else if (key === 'pin') pin(code)
    else if (key === 'edit' || key === 'remove') open({ kind: key, id: code.id })
    else if (key !== 'fit') open({ kind: 'take', way: key, id: code.id })
    else if (isCounted) open({ kind: 'find-counter', id: code.id })
    else openClock({ kind: 'measure', id: code.id })
  }
  return <MenuButton label={text.menu(nameOfCode(code))} choices={choices} onChoose={choose} />
}

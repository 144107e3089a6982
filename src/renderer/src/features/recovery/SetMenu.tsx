import {
  Ban,
  FileText,
  LifeBuoy,
  MoveRight,
  Pencil,
  Plus,
  Printer,
  RefreshCw,
  Trash2,
  Undo2
} from 'lucide-react'
import type { RecoverySetDetail } from '../../../../shared/model/recovery.ts'
import { recoveryText as text } from '../../text/recovery-text.ts'
import { MenuButton, type MenuChoice } from '../../ui/MenuButton.tsx'
import { useNotice } from '../../ui/notice-store.ts'
import { useRun } from '../../ui/use-run.ts'
import { useRecovery } from './recovery-store.ts'

type Choice =
  'ways' | 'addKeys' | 'replace' | 'move' | 'rename' | 'revoke' | 'unrevoke' | 'erase' | 'printer' | 'file'

/** What can be done with a whole set. */
export function SetMenu({ set }: { set: RecoverySetDetail }) {
  const { id } = set
  const open = useRecovery((state) => state.open)
  const change = useRecovery((state) => state.change)
  const say = useNotice((state) => state.say)
  const run = useRun()
  const choose: Record<Choice, () => void> = {
    ways: () => open({ kind: 'ways', id }),
    addKeys: () => open({ kind: 'add-keys', id }),
    replace: () => open({ kind: 'replace', id }),
    move: () => open({ kind: 'move', id }),
    rename: () => open({ kind: 'rename', id }),
    printer: () => open({ kind: 'take-out', id, to: 'printer' }),
    file: () => open({ kind: 'take-out', id, to: 'text-file' }),
    revoke: () => open({ kind: 'revoke', id }),
    erase: () => open({ kind: 'erase', id }),
    unrevoke: () => {
      run(async () => {
        await change({ id, isRevoked: false })
        say({ text: text.unrevoked, tone: 'plain' })
      })
    }
  }
  return (
    <MenuButton
      label={text.more}
      choices={choicesFor(set)}
      onChoose={(key) => {
        choose[key]()
      }}
    />
  )
}

function choicesFor({ kind, revokedAtMs }: RecoverySetDetail): MenuChoice<Choice>[] {
  const always: MenuChoice<Choice>[] = [
    { key: 'ways', label: text.menu.ways, icon: <LifeBuoy /> },
    { key: 'rename', label: text.menu.rename, icon: <Pencil /> },
    { key: 'move', label: text.menu.move, icon: <MoveRight /> },
    { key: 'printer', label: text.print, icon: <Printer /> },
    { key: 'file', label: text.saveFile, icon: <FileText /> }
  ]
  if (revokedAtMs !== null) {
    return [
      ...always,
      { key: 'unrevoke', label: text.menu.unrevoke, icon: <Undo2 /> },
      { key: 'erase', label: text.menu.erase, icon: <Trash2 />, isGrave: true }
    ]
  }
  const more: MenuChoice<Choice>[] =
    kind === 'keys' || kind === 'questions'
      ? [{ key: 'addKeys', label: text.menu.addKeys, icon: <Plus /> }]
      : []
  return [
    { key: 'replace', label: text.menu.replace, icon: <RefreshCw /> },
    ...more,
    ...always,
    { key: 'revoke', label: text.menu.revoke, icon: <Ban />, isGrave: true }
  ]
}

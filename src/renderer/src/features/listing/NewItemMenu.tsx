import {
  BadgeCheck,
  CreditCard,
  FileText,
  IdCard,
  KeyRound,
  NotebookText,
  Plus,
  TerminalSquare,
  TimerReset,
  Wifi
} from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, Menu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components'
import { credentialKinds, type KindOfCredential } from '../../../../shared/rules/credential-kinds.ts'
import { itemsText as text } from '../../text/items-text.ts'
import { kindsText } from '../../text/kinds-text.ts'

/** The picture of each kind, wherever it stands. */
export const kindIcons: Record<KindOfCredential, ReactNode> = {
  login: <KeyRound />,
  note: <NotebookText />,
  card: <CreditCard />,
  identity: <IdCard />,
  'ssh-key': <TerminalSquare />,
  wifi: <Wifi />,
  licence: <BadgeCheck />,
  document: <FileText />
}

/** The plus above the list: which kind of item is to be added. */
export function NewItemMenu(props: { onNew: (kind: KindOfCredential) => void; onAddCode: () => void }) {
  return (
    <MenuTrigger>
      <Button className="button primary icon add" aria-label={text.newItem}>
        <Plus />
      </Button>
      <Popover className="menu-popover" placement="bottom end" offset={4}>
        <Menu
          className="menu"
          aria-label={text.newItem}
          onAction={(key) => {
            const kind = credentialKinds.find((one) => one === key)
            if (kind === undefined) props.onAddCode()
            else props.onNew(kind)
          }}
        >
          {credentialKinds.map((kind) => (
            <MenuItem key={kind} id={kind} textValue={kindsText.one[kind]} className="menu-item">
              {kindIcons[kind]}
              <span>{kindsText.one[kind]}</span>
            </MenuItem>
          ))}
          <Separator className="menu-line" />
          <MenuItem id="code" textValue={text.addCode} className="menu-item">
            <TimerReset />
            <span>{text.addCode}</span>
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

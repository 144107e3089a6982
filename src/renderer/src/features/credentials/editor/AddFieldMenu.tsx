import { Plus } from 'lucide-react'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import type { KindOfField, RoleOfField } from '../../../../../shared/rules/credential-kinds.ts'
import { editorText as text } from '../../../text/editor-text.ts'
import { kindsText } from '../../../text/kinds-text.ts'

export type NewField = { role: RoleOfField; kind: KindOfField } | 'code'

/** Fields that have a meaning of their own, and those the person names. */
const offered = {
  'user-name': { role: 'user-name', kind: 'text' },
  email: { role: 'email', kind: 'text' },
  url: { role: 'url', kind: 'url' },
  text: { role: 'custom', kind: 'text' },
  concealed: { role: 'custom', kind: 'concealed' },
  date: { role: 'custom', kind: 'date' },
  address: { role: 'custom', kind: 'url' }
} as const satisfies Record<string, Exclude<NewField, 'code'>>
type Offered = keyof typeof offered

/** What else a credential can hold. */
export function AddFieldMenu({ onAdd }: { onAdd: (field: NewField) => void }) {
  const label = (key: Offered) => {
    const { role, kind } = offered[key]
    return role === 'custom' ? kindsText.fields[kind] : kindsText.roles[role]
  }
  return (
    <MenuTrigger>
      <Button className="button quiet add-field">
        <Plus aria-hidden /> {text.addField}
      </Button>
      <Popover className="menu-popover" placement="top start" offset={4}>
        <Menu
          className="menu"
          aria-label={text.addField}
          onAction={(key) => {
            if (key === 'code') onAdd('code')
            else if (typeof key === 'string' && key in offered) onAdd(offered[key as Offered])
          }}
        >
          {(Object.keys(offered) as Offered[]).map((key) => (
            <MenuItem key={key} id={key} textValue={label(key)} className="menu-item">
              <span>{label(key)}</span>
            </MenuItem>
          ))}
          <MenuItem id="code" textValue={text.addCode} className="menu-item">
            <span>{text.addCode}</span>
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

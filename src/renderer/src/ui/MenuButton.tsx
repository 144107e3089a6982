import { Ellipsis } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'

export interface MenuChoice<K extends string> {
  key: K
  label: string
  icon?: ReactNode
  /** Takes something away: it is coloured, and its words say what. */
  isGrave?: boolean
}

/** Three dots that open what else can be done. */
export function MenuButton<K extends string>(props: {
  label: string
  choices: readonly MenuChoice<K>[]
  onChoose: (key: K) => void
  small?: boolean
}) {
  return (
    <MenuTrigger>
      <Button
        aria-label={props.label}
        className={`button icon ${props.small === true ? 'quiet small' : 'plain'}`}
      >
        <Ellipsis />
      </Button>
      <Popover className="menu-popover" placement="bottom end" offset={4}>
        <Menu
          className="menu"
          aria-label={props.label}
          onAction={(key) => {
            const choice = props.choices.find((one) => one.key === key)
            if (choice !== undefined) props.onChoose(choice.key)
          }}
        >
          {props.choices.map(({ key, label, icon, isGrave }) => (
            <MenuItem
              key={key}
              id={key}
              textValue={label}
              className={isGrave === true ? 'menu-item grave' : 'menu-item'}
            >
              {icon}
              <span>{label}</span>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

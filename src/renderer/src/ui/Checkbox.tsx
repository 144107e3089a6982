import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import { CheckboxButton, CheckboxField } from 'react-aria-components'

export function Checkbox(props: {
  isSelected: boolean
  onChange: (selected: boolean) => void
  isDisabled?: boolean
  'aria-label'?: string
  children?: ReactNode
}) {
  const { children, ...rest } = props
  return (
    <CheckboxField {...rest}>
      <CheckboxButton className="checkbox">
        <span className="check" aria-hidden>
          <Check />
        </span>
        {children !== undefined && <span>{children}</span>}
      </CheckboxButton>
    </CheckboxField>
  )
}

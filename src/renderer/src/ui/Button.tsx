import type { ReactNode } from 'react'
import { Button as AriaButton, Tooltip, TooltipTrigger, type ButtonProps } from 'react-aria-components'

/** `primary` is the one filled button of a panel; `quiet` has no border. */
export function Button({ kind = 'plain', ...props }: ButtonProps & { kind?: 'primary' | 'plain' | 'quiet' }) {
  return <AriaButton {...props} className={`button ${kind}`} />
}

/** A button that shows a picture only: its name is said by a tooltip and by screen readers. */
export function IconButton(props: {
  label: string
  icon: ReactNode
  onPress: () => void
  isPressed?: boolean
  isDisabled?: boolean
  bordered?: boolean
}) {
  return (
    <TooltipTrigger delay={500}>
      <AriaButton
        aria-label={props.label}
        {...(props.isPressed === undefined ? {} : { 'aria-pressed': props.isPressed })}
        className={`button icon ${props.bordered === true ? 'plain' : 'quiet'}`}
        isDisabled={props.isDisabled === true}
        onPress={props.onPress}
      >
        {props.icon}
      </AriaButton>
      <Tooltip className="tooltip" offset={6}>
        {props.label}
      </Tooltip>
    </TooltipTrigger>
  )
}

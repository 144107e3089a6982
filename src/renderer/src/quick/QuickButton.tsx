import type { ComponentProps } from 'react'

/** A button of this small page: the system's own, so that nothing has to be loaded for it. */
export function QuickButton({
  kind = 'plain',
  ...props
}: Omit<ComponentProps<'button'>, 'className'> & { kind?: 'primary' | 'plain' | 'quiet' }) {
  return (
    <button
      type="button"
      {...props}
      className={`button ${kind}`}
      {...(props.disabled === true ? { 'data-disabled': true } : {})}
    />
  )
}

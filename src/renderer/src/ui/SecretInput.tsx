import { useImperativeHandle, useLayoutEffect, useRef, type ComponentProps, type Ref } from 'react'

type InputProps = Omit<ComponentProps<'input'>, 'ref' | 'type' | 'value' | 'defaultValue' | 'className'>

/**
 * The line a secret is typed into. SECURITY: uncontrolled (and no React Aria text field, which keeps the text in
 * React's state), so that it is in the input element only; whoever needs it reads it from `inputRef`. As it leaves the
 * page it is wiped.
 */
export function SecretInput({
  inputRef,
  isShown,
  ...others
}: InputProps & { inputRef: Ref<HTMLInputElement | null>; isShown: boolean }) {
  const own = useRef<HTMLInputElement>(null)
  useImperativeHandle<HTMLInputElement | null, HTMLInputElement | null>(inputRef, () => own.current, [])
  useLayoutEffect(() => {
    const input = own.current
    return () => {
      if (input !== null) input.value = ''
    }
  }, [])
  return (
    <input
      {...others}
      ref={own}
      className="secret"
      type={isShown ? 'text' : 'password'}
      autoComplete="off"
      autoCapitalize="off"
      spellCheck={false}
    />
  )
}

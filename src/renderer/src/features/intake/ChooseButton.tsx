import { useRef, type ReactNode } from 'react'
import { Button } from '../../ui/Button.tsx'

/** What Chromium decodes and we take; by name too, for systems that know no type for them. */
const accepted = ['png', 'jpeg', 'webp', 'gif', 'bmp', 'avif'].flatMap((one) => [`image/${one}`, `.${one}`])

/** Opens the system's file chooser; the files stay where they are. */
export function ChooseButton(props: {
  label: string
  icon?: ReactNode
  kind?: 'primary' | 'plain'
  onFiles: (files: File[]) => void
}) {
  const inputRef = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button kind={props.kind ?? 'plain'} onPress={() => inputRef.current?.click()}>
        {props.icon}
        {props.label}
      </Button>
      <input
        ref={inputRef}
        type="file"
        accept={[...accepted, '.jpg'].join()}
        multiple
        hidden
        data-testid="picture-input"
        onChange={(event) => {
          const files = [...(event.target.files ?? [])]
          // So that choosing the same file again is a change again.
          event.target.value = ''
          if (files.length > 0) props.onFiles(files)
        }}
      />
    </>
  )
}

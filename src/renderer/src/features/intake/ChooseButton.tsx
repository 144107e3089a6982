import { useRef } from 'react'
import { Button } from '../../ui/Button.tsx'

/** Opens the system's file chooser; the files stay where they are. */
export function ChooseButton(props: {
  label: string
  kind?: 'primary' | 'plain'
  onFiles: (files: File[]) => void
}) {
  const inputRef = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button kind={props.kind ?? 'plain'} onPress={() => inputRef.current?.click()}>
        {props.label}
      </Button>
      <input
        ref={inputRef}
        type="file"
        accept="image/*"
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

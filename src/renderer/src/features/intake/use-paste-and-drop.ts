import { useEffect, useState } from 'react'
import { useRun } from '../../ui/use-run.ts'
import { isCodeAddress, isTextInput, picturesIn } from './intake-input.ts'
import { useIntake } from './intake-store.ts'

/**
 * Takes pictures and code addresses that are pasted or dropped anywhere in the window.
 * Answers whether a file is being held over it right now.
 */
export function usePasteAndDrop(isPaused: boolean): boolean {
  const readPictures = useIntake((state) => state.readPictures)
  const readText = useIntake((state) => state.readText)
  const run = useRun()
  const [isOver, setIsOver] = useState(false)

  useEffect(() => {
    function onPaste(event: ClipboardEvent) {
      const { clipboardData } = event
      if (clipboardData === null || isPaused) return
      const pictures = picturesIn(clipboardData)
      if (pictures.length > 0) {
        event.preventDefault()
        run(() => readPictures(pictures, 'pasted-picture'))
        return
      }
      if (isTextInput(event.target)) return
      const text = clipboardData.getData('text/plain').trim()
      if (isCodeAddress(text)) run(() => readText(text))
    }

    const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true
    function onDragOver(event: DragEvent) {
      // Without this the window would open the file in place of the page.
      event.preventDefault()
      if (holdsFiles(event) && !isPaused) setIsOver(true)
    }
    function onDragLeave(event: DragEvent) {
      if (event.relatedTarget === null) setIsOver(false)
    }
    function onDrop(event: DragEvent) {
      event.preventDefault()
      setIsOver(false)
      const files = [...(event.dataTransfer?.files ?? [])]
      if (files.length > 0 && !isPaused) run(() => readPictures(files, 'dropped-picture'))
    }

    document.addEventListener('paste', onPaste)
    document.addEventListener('dragover', onDragOver)
    document.addEventListener('dragleave', onDragLeave)
    document.addEventListener('drop', onDrop)
    return () => {
      document.removeEventListener('paste', onPaste)
      document.removeEventListener('dragover', onDragOver)
      document.removeEventListener('dragleave', onDragLeave)
      document.removeEventListener('drop', onDrop)
    }
  }, [readPictures, readText, run, isPaused])

  return isOver
}

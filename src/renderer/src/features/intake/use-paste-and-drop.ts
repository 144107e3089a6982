import { useEffect, useState } from 'react'
import { words } from '../../text/en.ts'
import { useNotice } from '../../ui/notice-store.ts'
import { useRun } from '../../ui/use-run.ts'
import { isCodeAddress, isTextInput, picturesIn } from './intake-input.ts'
import { useIntake } from './intake-store.ts'

/**
 * Takes pictures and code addresses that are pasted or dropped anywhere in the window.
 * Answers whether a file is being held over it right now. While it is paused it says so instead. Files that are no
 * pictures, or are dropped on the place for others, go to `takeOthers`.
 */
export function usePasteAndDrop(
  isPaused: boolean,
  takeOthers: ((files: File[]) => void) | undefined
): boolean {
  const readPictures = useIntake((state) => state.readPictures)
  const readText = useIntake((state) => state.readText)
  const takePaste = useIntake((state) => state.takePaste)
  const missPaste = useIntake((state) => state.missPaste)
  /** Where somebody is asked for a code, any text is one until main says otherwise. */
  const isAsked = useIntake((state) => state.phase.kind === 'asking' || state.phase.kind === 'review')
  const say = useNotice((state) => state.say)
  const run = useRun()
  const [isOver, setIsOver] = useState(false)

  useEffect(() => {
    function read(files: File[], source: 'pasted-picture' | 'dropped-picture') {
      if (isPaused) say({ text: words.intake.paused, tone: 'bad' })
      else run(() => readPictures(files, source))
    }
    function onPaste(event: ClipboardEvent) {
      const { clipboardData } = event
      const isByButton = takePaste()
      if (clipboardData === null) return
      const pictures = picturesIn(clipboardData)
      if (pictures.length > 0) {
        event.preventDefault()
        read(pictures, 'pasted-picture')
        return
      }
      if (!isPaused && clipboardData.files.length > 0 && takeOthers !== undefined) {
        event.preventDefault()
        takeOthers([...clipboardData.files])
        return
      }
      if (isPaused || (!isByButton && isTextInput(event.target))) return
      const text = clipboardData.getData('text/plain').trim()
      if (text !== '' && (isByButton || isAsked || isCodeAddress(text))) run(() => readText(text))
      else if (isByButton) missPaste()
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
      const isForOthers =
        event.target instanceof Element && event.target.closest('[data-other-files]') !== null
      if (isForOthers && !isPaused && takeOthers !== undefined) takeOthers(files)
      else if (files.length > 0) read(files, 'dropped-picture')
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
  }, [readPictures, readText, takePaste, missPaste, isAsked, run, say, isPaused, takeOthers])

  return isOver
}

import { useEffect, useState, type RefObject } from 'react'
import type { Strength } from '../../../../../shared/model/generator.ts'
import { editorText as text } from '../../../text/editor-text.ts'
import { generatorText } from '../../../text/generator-text.ts'
import { useItemCalls } from '../item-calls.ts'

const askAfterMs = 250
/** What main takes at once. */
const longest = 4096

/**
 * How hard it is to guess what stands in an input, in words beside a bar. SECURITY: the text is read from the input
 * when it rests and goes to main; here is only the answer.
 */
export function StrengthLine(props: {
  input: RefObject<HTMLInputElement | null>
  strengthWords: () => string[]
}) {
  const { input, strengthWords } = props
  const [strength, setStrength] = useState<Strength>()
  const ask = useItemCalls((calls) => calls.strength)
  useEffect(() => {
    const element = input.current
    if (element === null) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let asked = 0
    const rest = async () => {
      const mine = ++asked
      const isEmpty = element.value === '' || element.value.length > longest
      // Only a line beside the field: where it cannot be had, nothing is said.
      const answer = isEmpty ? undefined : await ask(element.value, strengthWords()).catch(() => undefined)
      if (mine === asked) setStrength(answer)
    }
    const onInput = () => {
      clearTimeout(timer)
      timer = setTimeout(() => void rest(), askAfterMs)
    }
    element.addEventListener('input', onInput)
    return () => {
      asked += 1
      clearTimeout(timer)
      element.removeEventListener('input', onInput)
    }
  }, [input, ask, strengthWords])
  if (strength === undefined) return null
  const { score, warning } = strength
  return (
    <div className="strength-line" role="status">
      <span className="strength-bar" data-score={score} aria-hidden>
        <span />
        <span />
        <span />
        <span />
      </span>
      <small>
        {generatorText.scores[score]}
        {warning !== 'none' && `. ${text.weakness[warning]}`}
      </small>
    </div>
  )
}

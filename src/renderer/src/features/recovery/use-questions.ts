import { useState } from 'react'
import type { RecoveryKeyDraft } from '../../../../shared/model/recovery.ts'
import { createKeyTexts } from './key-texts.ts'

/** Questions and answers as they are typed. SECURITY: both stand in their inputs alone. */
export function useQuestions() {
  const [questions] = useState(createKeyTexts)
  const [answers] = useState(createKeyTexts)
  const [ids, setIds] = useState<readonly number[]>([0])
  const [missing, setMissing] = useState<number>()
  const isFilled = (id: number) => questions.textOf(id).trim() !== '' || answers.textOf(id).trim() !== ''
  return {
    ids,
    missing,
    questionRef: questions.inputRef,
    answerRef: answers.inputRef,
    add() {
      const id = Math.max(...ids) + 1
      setIds([...ids, id])
      questions.focus(id, 0)
    },
    remove(id: number) {
      setIds(ids.filter((one) => one !== id))
    },
    hasAny: () => ids.some(isFilled),
    /** SECURITY: for main alone. Nothing where a question has no answer, which is said. */
    take(): RecoveryKeyDraft[] | undefined {
      const filled = ids.filter(isFilled)
      const [first] = filled.length === 0 ? ids : []
      const unanswered = first ?? filled.find((id) => answers.textOf(id).trim() === '')
      setMissing(unanswered)
      if (unanswered !== undefined) {
        answers.focus(unanswered, 0)
        return undefined
      }
      return filled.map((id) => ({
        text: answers.textOf(id).trim(),
        label: questions.textOf(id).trim(),
        isUsed: false
      }))
    }
  }
}

export type Questions = ReturnType<typeof useQuestions>

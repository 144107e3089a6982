import { Plus, X } from 'lucide-react'
import { recoveryKeyMaxLength, recoveryLabelMaxLength } from '../../../../shared/rules/limits.ts'
import { recoveryAddText as text } from '../../text/recovery-add-text.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import type { Questions } from './use-questions.ts'

/** Security questions with their answers, typed by hand. */
export function QuestionsInput({ questions }: { questions: Questions }) {
  const { ids, missing } = questions
  return (
    <div className="questions">
      <ol>
        {ids.map((id, index) => (
          <li key={id}>
            <input
              ref={questions.questionRef(id)}
              className="input"
              aria-label={text.questionOf(index + 1)}
              placeholder={text.question}
              maxLength={recoveryLabelMaxLength}
              autoComplete="off"
            />
            <input
              ref={questions.answerRef(id)}
              className="input secret"
              aria-label={text.answerOf(index + 1)}
              aria-invalid={missing === id}
              placeholder={text.answer}
              maxLength={recoveryKeyMaxLength}
              autoComplete="off"
              spellCheck={false}
            />
            <IconButton
              label={text.removeQuestion(index + 1)}
              icon={<X />}
              isDisabled={ids.length === 1}
              onPress={() => {
                questions.remove(id)
              }}
            />
          </li>
        ))}
      </ol>
      <Button
        kind="quiet"
        onPress={() => {
          questions.add()
        }}
      >
        <Plus aria-hidden /> {text.addQuestion}
      </Button>
      <p className={missing === undefined ? 'quiet' : 'complaint'}>
        {missing === undefined ? text.questionsMeans : text.answerMissing}
      </p>
    </div>
  )
}

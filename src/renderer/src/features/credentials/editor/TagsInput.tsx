import { X } from 'lucide-react'
import { useId, useRef, useState, type KeyboardEvent } from 'react'
import { foldText } from '../../../../../shared/rules/fold-text.ts'
import { tagMaxLength, tagsMax } from '../../../../../shared/rules/limits.ts'
import { editorText as text } from '../../../text/editor-text.ts'
import { Field } from '../../../ui/Field.tsx'
import { shownLine } from '../../../ui/shown-text.ts'
import { useList } from '../list-store.ts'

/** Words to find it by, with those that are in use elsewhere as suggestions. */
export function TagsInput(props: { tags: readonly string[]; onChange: (tags: readonly string[]) => void }) {
  const { tags, onChange } = props
  const known = useList((state) => state.places?.tags)
  const input = useRef<HTMLInputElement>(null)
  const [said, setSaid] = useState('')
  const [complaint, setComplaint] = useState<string>()
  const listId = useId()
  const add = () => {
    const typed = (input.current?.value ?? '')
      .split(',')
      .flatMap((part) => part.trim().slice(0, tagMaxLength) || [])
    const next = [...tags]
    for (const tag of typed) {
      // One that differs by its capitals only is the same one, as it was written first.
      const same = known?.find((one) => foldText(one.tag) === foldText(tag))?.tag ?? tag
      if (!next.some((one) => foldText(one) === foldText(same))) next.push(same)
    }
    if (input.current !== null) input.current.value = ''
    setComplaint(next.length > tagsMax ? text.tagsFull(tagsMax) : undefined)
    if (next.length === tags.length || next.length > tagsMax) return
    setSaid(text.tagAdded(next.at(-1) ?? ''))
    onChange(next)
  }
  const remove = (tag: string) => {
    setComplaint(undefined)
    setSaid(text.tagRemoved(tag))
    onChange(tags.filter((one) => one !== tag))
    input.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const isEmpty = event.currentTarget.value === ''
    if ((event.key === 'Enter' && !event.ctrlKey && !event.metaKey && !isEmpty) || event.key === ',') {
      event.preventDefault()
      add()
    } else if (event.key === 'Backspace' && isEmpty && tags.length > 0) remove(tags.at(-1) ?? '')
  }
  return (
    <Field label={text.tags} hint={text.tagsHint} error={complaint}>
      {(ties) => (
        <div className="input tags-input">
          {tags.map((tag) => (
            <span key={tag} className="chip plain tag-chip">
              <span dir="auto">{shownLine(tag, tagMaxLength)}</span>
              <button
                type="button"
                aria-label={text.removeTag(shownLine(tag, tagMaxLength))}
                onClick={() => {
                  remove(tag)
                }}
              >
                <X aria-hidden />
              </button>
            </span>
          ))}
          <input
            {...ties}
            ref={input}
            list={listId}
            maxLength={tagMaxLength}
            autoComplete="off"
            spellCheck={false}
            onKeyDown={onKeyDown}
            onBlur={add}
          />
          <datalist id={listId}>
            {known?.map(({ tag }) => !tags.includes(tag) && <option key={tag} value={tag} />)}
          </datalist>
          <span role="status" className="only-read">
            {said}
          </span>
        </div>
      )}
    </Field>
  )
}

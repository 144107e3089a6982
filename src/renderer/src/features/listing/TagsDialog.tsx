import { Check, Minus, Plus } from 'lucide-react'
import { useRef, useState, type ReactNode, type SyntheticEvent } from 'react'
import { ToggleButton } from 'react-aria-components'
import type { CredentialId } from '../../../../shared/model/ids.ts'
import { tagMaxLength } from '../../../../shared/rules/limits.ts'
import { words } from '../../text/en.ts'
import { organiseText as text } from '../../text/organise-text.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { shownLine } from '../../ui/shown-text.ts'
import { useList } from '../credentials/list-store.ts'
import { useOrganise } from './organise-store.ts'
import { useOrganiseSeveral } from './use-organise-several.ts'

/** Tags shown to be chosen or taken off; others can be typed. */
const shownTags = 40
const tagsAtOnce = 20

/** Adds tags to several items, or takes some off them. */
export function TagsDialog({ ids }: { ids: readonly CredentialId[] }) {
  const known = useList((state) => state.places?.tags) ?? []
  const theirs = useTagsOf(ids)
  const close = useOrganise((state) => state.close)
  const { tag } = useOrganiseSeveral()
  const typed = useRef<HTMLInputElement>(null)
  const [added, setAdded] = useState<readonly string[]>([])
  const [removed, setRemoved] = useState<readonly string[]>([])
  function submit(event: SyntheticEvent) {
    event.preventDefault()
    const more = (typed.current?.value ?? '').split(',').map((one) => one.trim().slice(0, tagMaxLength))
    const add = [...new Set([...added, ...more.filter((one) => one !== '')])].slice(0, tagsAtOnce)
    close()
    if (add.length > 0 || removed.length > 0) tag(ids, add, [...removed].slice(0, tagsAtOnce))
  }
  const flip = (all: readonly string[], one: string, isOn: boolean) =>
    isOn ? [...all, one] : all.filter((other) => other !== one)
  const tags = known.slice(0, shownTags).map(({ tag: one }) => one)
  const removable = theirs ?? tags
  return (
    <Dialog title={text.tagsTitle(ids.length)} onClose={close}>
      <form onSubmit={submit}>
        <TextField
          label={text.addTag}
          hint={text.addTagHint}
          inputRef={typed}
          defaultValue=""
          maxLength={tagMaxLength * tagsAtOnce}
          autoFocus
        />
        {tags.length > 0 && (
          <TagChoices
            title={text.knownTags}
            icon={<Plus aria-hidden />}
            tags={tags}
            chosen={added}
            onChange={(one, isOn) => {
              setAdded(flip(added, one, isOn))
              setRemoved(flip(removed, one, false))
            }}
          />
        )}
        {removable.length > 0 && (
          <TagChoices
            title={text.removeTags}
            means={text.removeTagsMeans}
            icon={<Minus aria-hidden />}
            tags={removable}
            chosen={removed}
            onChange={(one, isOn) => {
              setRemoved(flip(removed, one, isOn))
              setAdded(flip(added, one, false))
            }}
          />
        )}
        <div className="dialog-actions">
          <Button onPress={close}>{words.common.cancel}</Button>
          <Button type="submit" kind="primary">
            {text.save}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

/** The tags on these items, as far as all of them are in the part of the list that is here; nothing otherwise. */
function useTagsOf(ids: readonly CredentialId[]): string[] | undefined {
  const rows = useList((state) => state.window.rows)
  const here = new Map(rows.map(({ id, tags }) => [id, tags]))
  if (!ids.every((id) => here.has(id))) return undefined
  return [...new Set(ids.flatMap((id) => here.get(id) ?? []))].sort((a, b) => a.localeCompare(b))
}

function TagChoices(props: {
  title: string
  means?: string
  icon: ReactNode
  tags: readonly string[]
  chosen: readonly string[]
  onChange: (tag: string, isOn: boolean) => void
}) {
  return (
    <fieldset className="tag-choices">
      <legend>{props.title}</legend>
      {props.means !== undefined && <p className="hint">{props.means}</p>}
      <div>
        {props.tags.map((tag) => (
          <ToggleButton
            key={tag}
            className="tag-choice"
            isSelected={props.chosen.includes(tag)}
            onChange={(isOn) => {
              props.onChange(tag, isOn)
            }}
          >
            {props.chosen.includes(tag) ? <Check aria-hidden /> : props.icon}
            <span dir="auto">{shownLine(tag)}</span>
          </ToggleButton>
        ))}
      </div>
    </fieldset>
  )
}

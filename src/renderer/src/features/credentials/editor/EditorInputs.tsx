import { useCallback, useState } from 'react'
import { fieldMaxLength } from '../../../../../shared/rules/limits.ts'
import { credentialKinds, kindPlaces } from '../../../../../shared/rules/credential-kinds.ts'
import type { FolderId } from '../../../../../shared/model/ids.ts'
import { addressProblem, hostOf } from '../../../../../shared/rules/web-address.ts'
import { editorText as text } from '../../../text/editor-text.ts'
import { words } from '../../../text/en.ts'
import { kindsText } from '../../../text/kinds-text.ts'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { SelectField } from '../../../ui/SelectField.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { anyPlaceLabel, placeLabel } from '../field-label.ts'
import { folderChoices } from '../folder-path.ts'
import { useList } from '../list-store.ts'
import { offeredFields } from './editor-shape.ts'
import { FactorsInput } from './FactorsInput.tsx'
import { FieldsInput } from './FieldsInput.tsx'
import { newFieldId } from './new-field-id.ts'
import { NotesInput } from './NotesInput.tsx'
import { inputName, type EditorProblem } from './read-editor.ts'
import { SecretInput, type Generate } from './SecretInput.tsx'
import { TagsInput } from './TagsInput.tsx'
import type { Editor } from './use-editor.ts'

/** Longest password of a login; secrets of several lines may be longer. */
const passwordMaxLength = 4096

/** Everything that can be typed, from the title to the folder. */
export function EditorInputs(props: {
  editor: Editor
  generate: Generate | undefined
  problem: EditorProblem | undefined
  wantsCode: boolean
  onWantsCode: (wants: boolean) => void
}) {
  const { editor, problem } = props
  const { shape } = editor
  const places = kindPlaces[shape.kind]
  const hasUserName = placeLabel(shape.kind, 'userName') !== undefined || shape.userName !== ''
  const hasPassword = placeLabel(shape.kind, 'password') !== undefined || shape.password !== 'none'
  const hasUrl = placeLabel(shape.kind, 'url') !== undefined || shape.url !== ''
  const { read } = editor.keeper
  const strengthWords = useCallback(
    () =>
      [read('title'), read('userName'), hostOf(read('url') ?? '')]
        .map((word) => (word ?? '').slice(0, 256))
        .filter((word) => word !== ''),
    [read]
  )
  return (
    <div className="editor-inputs">
      {shape.id === undefined && <KindInput editor={editor} />}
      <TextField
        label={words.editor.title}
        name="title"
        defaultValue={shape.title}
        maxLength={256}
        autoFocus
        error={problem?.is === 'title-missing' ? words.editor.titleMissing : undefined}
      />
      {hasUserName && (
        <TextField
          label={anyPlaceLabel(shape.kind, 'userName')}
          name="userName"
          defaultValue={shape.userName}
          maxLength={1024}
        />
      )}
      {hasPassword && (
        <SecretInput
          editor={editor}
          name="password"
          secret="password"
          label={anyPlaceLabel(shape.kind, 'password')}
          kept={shape.password}
          isLong={places.isLong}
          canRemove
          maxLength={places.isLong ? fieldMaxLength : passwordMaxLength}
          generate={shape.kind === 'login' || shape.kind === 'wifi' ? props.generate : undefined}
          {...(shape.kind === 'login' || shape.kind === 'wifi' ? { strengthWords } : {})}
        />
      )}
      {hasUrl && <UrlInput label={anyPlaceLabel(shape.kind, 'url')} start={shape.url} />}
      <FieldsInput
        editor={editor}
        generate={props.generate}
        wrong={problem?.is === 'no-date' ? problem.input : undefined}
        wantsCode={props.wantsCode}
        onWantsCode={props.onWantsCode}
      />
      <NotesInput editor={editor} />
      {(shape.kind === 'login' || shape.factors.length > 0) && <FactorsInput editor={editor} />}
      <TagsInput
        tags={shape.tags}
        onChange={(tags) => {
          editor.reshape((before) => ({ ...before, tags }))
        }}
      />
      <FolderInput editor={editor} />
      <Checkbox
        isSelected={shape.isFavourite}
        onChange={(isFavourite) => {
          editor.reshape((before) => ({ ...before, isFavourite }))
        }}
      >
        {text.favourite}
      </Checkbox>
    </div>
  )
}

/** Only of a new one. What was typed into fields the other kind has no use for stays. */
function KindInput({ editor }: { editor: Editor }) {
  return (
    <SelectField
      label={text.kind}
      choices={credentialKinds.map((kind) => ({ key: kind, label: kindsText.one[kind] }))}
      chosen={editor.shape.kind}
      onChoose={(kind) => {
        editor.reshape((shape) => {
          const used = shape.fields.filter(
            (field) => !field.isOffered || (editor.keeper.read(inputName.value(field.id)) ?? '') !== ''
          )
          return { ...shape, kind, fields: [...used, ...offeredFields(kind, used, newFieldId)] }
        })
      }}
    />
  )
}

function UrlInput({ label, start }: { label: string; start: string }) {
  const [typed, setTyped] = useState(start)
  const problem = typed.trim() === '' ? undefined : addressProblem(typed)
  return (
    <TextField
      label={label}
      name="url"
      defaultValue={start}
      maxLength={2048}
      onText={setTyped}
      {...(problem === undefined ? {} : { hint: text.addressOdd[problem] })}
    />
  )
}

function FolderInput({ editor }: { editor: Editor }) {
  const folders = useList((state) => state.places?.folders)
  if (folders === undefined || folders.length === 0) return null
  const choices = folderChoices(folders).map(({ id, path }) => ({ key: id, label: path }))
  return (
    <SelectField<FolderId | ''>
      label={text.folder}
      choices={[{ key: '', label: text.noFolder }, ...choices]}
      chosen={editor.shape.folderId ?? ''}
      onChoose={(chosen) => {
        editor.reshape((shape) => ({ ...shape, folderId: chosen === '' ? null : chosen }))
      }}
    />
  )
}

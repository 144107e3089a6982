import { useLayoutEffect, useRef, useState, type KeyboardEvent, type SyntheticEvent } from 'react'
import type { RecoveryKind, RecoveryKeyDraft } from '../../../../shared/model/recovery.ts'
import { recoveryKeyMaxLength, recoveryKeysMax } from '../../../../shared/rules/limits.ts'
import { errorWords } from '../../text/error-text.ts'
import { recoveryAddText as text } from '../../text/recovery-add-text.ts'
import { Button } from '../../ui/Button.tsx'
import '../credentials/editor/editor.css'
import { AddFoot } from './AddFoot.tsx'
import type { AddTarget } from './add-target.ts'
import { BelongsFields, type Belongs } from './BelongsFields.tsx'
import { KeyRowsEditor } from './KeyRowsEditor.tsx'
import { KindChoice } from './KindChoice.tsx'
import { PhraseVerdict } from './PhraseVerdict.tsx'
import { QuestionsInput } from './QuestionsInput.tsx'
import { useRecovery } from './recovery-store.ts'
import { TextStep } from './TextStep.tsx'
import { useAddSet } from './use-add-set.ts'
import { useKeyRows } from './use-key-rows.ts'
import { usePhraseCheck } from './use-phrase-check.ts'
import { useQuestions } from './use-questions.ts'
import { WaysFields, noWays, waysIn } from './WaysFields.tsx'

/** What is added: first as the site shows it, then as the keys that were read of it. */
export function AddForm(props: {
  target: AddTarget
  asksToLeave: boolean
  onDirty: (isDirty: boolean) => void
  onAskToLeave: (asks: boolean) => void
  onAdded?: () => void
  onCancel: () => void
  onClose: () => void
}) {
  const { target } = props
  const read = useRecovery((state) => state.read)
  const save = useAddSet(target)
  const rows = useKeyRows()
  const questions = useQuestions()
  const field = useRef<HTMLTextAreaElement>(null)
  const nameRef = useRef<HTMLInputElement>(null)
  const form = useRef<HTMLFormElement>(null)
  // SECURITY: what was pasted is gone from the field when the field goes.
  useLayoutEffect(() => {
    const element = field.current
    return () => {
      if (element !== null) element.value = ''
    }
  }, [])
  const phrase = usePhraseCheck(field)
  const [kind, setKind] = useState<RecoveryKind>(target.kind === 'new' ? 'keys' : target.set.kind)
  const [belongs, setBelongs] = useState<Belongs>(() =>
    target.kind !== 'new' || target.credentialId === null
      ? target.title === ''
        ? { kind: 'choosing', isAsked: false }
        : { kind: 'alone' }
      : { kind: 'item', id: target.credentialId, title: target.title }
  )
  const [isChecking, setChecking] = useState(false)
  const [phraseWords, setPhraseWords] = useState<number>()
  const [showsWays, setShowsWays] = useState(false)
  const [complaint, setComplaint] = useState<string>()
  const [fieldError, setFieldError] = useState<string>()
  const [emptyId, setEmptyId] = useState<number>()
  const [isNameMissing, setNameMissing] = useState(false)
  const [busy, setBusy] = useState(false)

  const typed = (): string => field.current?.value.trim() ?? ''
  const touched = () => {
    setFieldError(undefined)
    setComplaint(undefined)
    setEmptyId(undefined)
    props.onAskToLeave(false)
    props.onDirty(typed() !== '' || questions.hasAny() || isChecking)
    if (kind === 'phrase') phrase.check()
  }
  async function look() {
    if (typed() === '') {
      setFieldError(text.emptyField)
      field.current?.focus()
      return
    }
    const answer = await read(field.current?.value ?? '')
    if (answer.kind === 'phrase' && answer.phrase !== null) {
      setPhraseWords(answer.phrase.words)
      return
    }
    setPhraseWords(undefined)
    rows.fill(answer)
    if (answer.tooMany) setComplaint(text.cutOff(recoveryKeysMax))
    setChecking(true)
    props.onDirty(true)
  }
  const choose = (next: RecoveryKind) => {
    setKind(next)
    setPhraseWords(undefined)
    setFieldError(undefined)
    if (next === 'phrase') phrase.check()
    else phrase.forget()
  }

  /** SECURITY: for main alone. Nothing where something is missing, which is said. */
  function taken(): RecoveryKeyDraft[] | undefined {
    if (kind === 'questions') return questions.take()
    if (kind === 'keys') {
      const found = rows.take()
      setEmptyId('empty' in found ? found.empty : undefined)
      if ('empty' in found) setComplaint(text.emptyKey)
      else if (found.keys.length === 0) setComplaint(text.noKeys)
      else if (found.keys.length > recoveryKeysMax) setComplaint(text.tooMany(recoveryKeysMax))
      else return found.keys
      return undefined
    }
    const whole = kind === 'phrase' ? typed().split(/\s+/u).join(' ') : typed()
    const problem =
      whole === ''
        ? text.emptyField
        : whole.length > recoveryKeyMaxLength
          ? text.longKey(recoveryKeyMaxLength)
          : undefined
    setFieldError(problem)
    if (problem === undefined) return [{ text: whole, label: '', isUsed: false }]
    field.current?.focus()
    return undefined
  }
  async function add() {
    const name = belongs.kind === 'item' ? '' : (nameRef.current?.value.trim() ?? '')
    const keys = taken()
    const lacksName = target.kind === 'new' && belongs.kind !== 'item' && name === ''
    setNameMissing(lacksName)
    if (lacksName && belongs.kind === 'choosing') setBelongs({ kind: 'alone' })
    if (lacksName) requestAnimationFrame(() => nameRef.current?.focus())
    if (keys === undefined || lacksName) return
    await save({
      kind,
      keys,
      name,
      credentialId: belongs.kind === 'item' ? belongs.id : null,
      title: belongs.kind === 'item' ? belongs.title : name,
      waysBackIn: showsWays ? waysIn(form.current) : noWays
    })
    props.onClose()
    props.onAdded?.()
  }
  const act = async () => {
    if (busy) return
    setBusy(true)
    setComplaint(undefined)
    try {
      await (kind === 'keys' && !isChecking ? look() : add())
    } catch (error) {
      setComplaint(errorWords(error))
    } finally {
      setBusy(false)
    }
  }
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault()
    void act()
  }
  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    if (!(event.ctrlKey || event.metaKey) || event.key !== 'Enter') return
    event.preventDefault()
    event.currentTarget.requestSubmit()
  }
  const back = () => {
    rows.clear()
    setChecking(false)
  }
  const isNew = target.kind === 'new'
  return (
    <form
      ref={form}
      className="editor add-recovery-form"
      onSubmit={onSubmit}
      onInput={touched}
      onKeyDown={onKeyDown}
      noValidate
    >
      <div className="editor-inputs">
        {target.kind === 'replace' && <p className="callout plain">{text.replaces(target.set.unused)}</p>}
        <div className="add-text" hidden={isChecking}>
          {target.kind !== 'add-keys' && <KindChoice kind={kind} onChoose={choose} />}
          <p className="quiet">{text.lead[kind]}</p>
          {/* Both stay, one of them out of sight: what was typed is not lost by a press on another kind. */}
          <div hidden={kind !== 'questions'}>
            <QuestionsInput questions={questions} />
          </div>
          <div hidden={kind === 'questions'}>
            <TextStep
              kind={kind === 'questions' ? 'keys' : kind}
              inputRef={field}
              error={fieldError}
              onText={touched}
              onWhole={() => {
                touched()
                if (kind === 'keys') void act()
              }}
            />
          </div>
          {phraseWords !== undefined && (
            <p className="callout plain phrase-offer" role="alert">
              <span>{text.isPhrase(phraseWords)}</span>
              <Button
                onPress={() => {
                  choose('phrase')
                }}
              >
                {text.asPhrase}
              </Button>
            </p>
          )}
          <div role="status">
            {kind === 'phrase' && phrase.phrase !== null && <PhraseVerdict phrase={phrase.phrase} />}
          </div>
        </div>
        {isChecking && <KeyRowsEditor rows={rows} emptyId={emptyId} />}
        {isNew && (kind !== 'keys' || isChecking) && (
          <>
            <BelongsFields
              belongs={belongs}
              onChange={setBelongs}
              nameRef={nameRef}
              firstName={target.title}
              isNameMissing={isNameMissing}
            />
            {showsWays ? (
              <WaysFields ways={noWays} />
            ) : (
              <Button
                kind="quiet"
                onPress={() => {
                  setShowsWays(true)
                }}
              >
                {text.waysMore}
              </Button>
            )}
          </>
        )}
      </div>
      <AddFoot
        {...props}
        kind={kind}
        isReplacing={target.kind === 'replace'}
        count={rows.rows.length}
        isChecking={isChecking}
        complaint={complaint}
        busy={busy}
        onBack={back}
      />
    </form>
  )
}

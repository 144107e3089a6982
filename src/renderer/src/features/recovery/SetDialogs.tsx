import { useRef, useState } from 'react'
import type { RecoveryKeyRow, RecoverySetDetail } from '../../../../shared/model/recovery.ts'
import { revealReasonMaxLength } from '../../../../shared/rules/limits.ts'
import { words } from '../../text/en.ts'
import { recoveryText as text } from '../../text/recovery-text.ts'
import { useNotice } from '../../ui/notice-store.ts'
import { TextField } from '../../ui/TextField.tsx'
import { FormDialog } from './FormDialog.tsx'
import { nameOfKey, nameOfSet } from './recovery-words.ts'
import { useRecovery } from './recovery-store.ts'
import { WaysFields, waysIn } from './WaysFields.tsx'

interface OfSet {
  set: RecoverySetDetail
  onClose: () => void
}

/** How to get back in, changed. */
export function WaysDialog({ set, onClose }: OfSet) {
  const change = useRecovery((state) => state.change)
  return (
    <FormDialog
      title={text.waysTitle}
      submitLabel={words.common.save}
      submit={async (form) => {
        await change({ id: set.id, waysBackIn: waysIn(form) })
        return true
      }}
      onClose={onClose}
    >
      <WaysFields ways={set.waysBackIn} autoFocus />
    </FormDialog>
  )
}

/** Another name; it may only be empty where an item has one. */
export function RenameDialog({ set, onClose }: OfSet) {
  const change = useRecovery((state) => state.change)
  const say = useNotice((state) => state.say)
  const input = useRef<HTMLInputElement>(null)
  const [isMissing, setMissing] = useState(false)
  return (
    <FormDialog
      title={text.renameTitle}
      submitLabel={words.common.save}
      submit={async () => {
        const name = input.current?.value.trim() ?? ''
        const lacks = name === '' && set.credentialId === null
        setMissing(lacks)
        if (lacks) return false
        await change({ id: set.id, name })
        say({ text: text.renamed, tone: 'plain' })
        return true
      }}
      onClose={onClose}
    >
      <TextField
        label={text.name}
        inputRef={input}
        defaultValue={set.name}
        hint={text.nameHint}
        maxLength={256}
        autoFocus
        error={isMissing ? text.nameMissing : undefined}
      />
    </FormDialog>
  )
}

/** A key that was used somewhere else: nothing is opened for it. */
export function MarkDialog({ set, row, onClose }: OfSet & { row: RecoveryKeyRow }) {
  const mark = useRecovery((state) => state.mark)
  const say = useNotice((state) => state.say)
  const input = useRef<HTMLInputElement>(null)
  const name = nameOfKey(set.kind, set.keys, row.id)
  return (
    <FormDialog
      title={text.markTitle(name)}
      lead={text.markLead}
      submitLabel={text.markNow}
      submit={async () => {
        const { kind } = await mark({ id: row.id, to: 'used', note: input.current?.value.trim() ?? '' })
        say(kind === 'done' ? { text: text.marked(name), tone: 'plain' } : { text: text.gone, tone: 'bad' })
        return true
      }}
      onClose={onClose}
    >
      <TextField label={text.markNote} inputRef={input} maxLength={revealReasonMaxLength} autoFocus />
    </FormDialog>
  )
}

export function RevokeDialog({ set, onClose }: OfSet) {
  const change = useRecovery((state) => state.change)
  const say = useNotice((state) => state.say)
  return (
    <FormDialog
      title={text.revokeTitle}
      lead={text.revokeMeans(set.unused)}
      submitLabel={text.revokeNow}
      submit={async () => {
        await change({ id: set.id, isRevoked: true })
        say({ text: text.revokedNow, tone: 'plain' })
        return true
      }}
      isGrave
      onClose={onClose}
    />
  )
}

/** For good, and only of a set that was revoked: it is never what Enter does by itself. */
export function EraseSetDialog({ set, onClose }: OfSet) {
  const erase = useRecovery((state) => state.erase)
  const say = useNotice((state) => state.say)
  const name = nameOfSet(set)
  const neverUsed = set.keys.filter(({ usedAtMs, state }) => usedAtMs === null && state !== 'used').length
  return (
    <FormDialog
      title={text.eraseTitle(name)}
      lead={text.eraseMeans(set.total, neverUsed)}
      submitLabel={text.eraseNow}
      submit={async () => {
        await erase(set.id)
        say({ text: text.erased(name), tone: 'plain' })
        return true
      }}
      isGrave
      onClose={onClose}
    />
  )
}

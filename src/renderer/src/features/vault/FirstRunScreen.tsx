import type { SyntheticEvent } from 'react'
import { words } from '../../text/en.ts'
import { restoreText } from '../../text/restore-text.ts'
import { Button } from '../../ui/Button.tsx'
import { KeyMark } from '../../ui/KeyMark.tsx'
import { thisSystem } from './this-system.ts'
import { useRestore } from '../backup/restore-store.ts'
import { CreateRefusalLine } from './CreateRefusalLine.tsx'
import { ProtectionFields, useProtectionFields } from './ProtectionFields.tsx'
import { useVault } from './vault-store.ts'
import './vault.css'

const text = words.firstRun

/** The first thing a new user sees: what opens the vault, and what that means. */
export function FirstRunScreen({ canUseKeychain }: { canUseKeychain: boolean }) {
  const busy = useVault((state) => state.busy)
  const create = useVault((state) => state.create)
  const restore = useRestore((state) => state.open)
  const fields = useProtectionFields(canUseKeychain)

  function submit(event: SyntheticEvent) {
    event.preventDefault()
    if (busy) return
    const chosen = fields.take()
    if (chosen !== undefined) void create(chosen)
  }

  return (
    <main className="stage">
      <form className="panel first-run" onSubmit={submit} aria-labelledby="first-run-title">
        <KeyMark />
        <h1 id="first-run-title">{text.title}</h1>
        <p className="lead">{text.lead}</p>
        <ProtectionFields label={text.protection} fields={fields} isFirst />
        <CreateRefusalLine />
        <Button type="submit" kind="primary" isPending={busy}>
          {busy ? text.creating : text.create}
        </Button>
        <Button kind="quiet" isDisabled={busy} onPress={() => void restore()}>
          {restoreText.offer}
        </Button>
        {!thisSystem().isPackaged && <p className="quiet sample">{text.sample('npm start -- --demo')}</p>}
      </form>
    </main>
  )
}

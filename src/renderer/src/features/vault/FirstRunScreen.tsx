import { useState, type SyntheticEvent } from 'react'
import { Label, RadioGroup } from 'react-aria-components'
import { words } from '../../text/en.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { KeyMark } from '../../ui/KeyMark.tsx'
import { Radio } from '../../ui/Radio.tsx'
import { CreateRefusalLine } from './CreateRefusalLine.tsx'
import { NewPasswordFields, useNewPassword } from './NewPasswordFields.tsx'
import { useVault } from './vault-store.ts'
import './vault.css'

const text = words.firstRun

/** The first thing a new user sees: what opens the vault, and what that means. */
export function FirstRunScreen({ canUseKeychain }: { canUseKeychain: boolean }) {
  const [useKeychain, setUseKeychain] = useState(canUseKeychain)
  const [alsoPassword, setAlsoPassword] = useState(false)
  const busy = useVault((state) => state.busy)
  const create = useVault((state) => state.create)
  const password = useNewPassword()
  const needsPassword = !useKeychain || alsoPassword

  function submit(event: SyntheticEvent) {
    event.preventDefault()
    if (busy) return
    if (!needsPassword) {
      void create({ useKeychain })
      return
    }
    const masterPassword = password.take()
    if (masterPassword !== undefined) void create({ useKeychain, masterPassword })
  }

  return (
    <main className="stage">
      <form className="panel first-run" onSubmit={submit} aria-labelledby="first-run-title">
        <KeyMark />
        <h1 id="first-run-title">{text.title}</h1>
        <p className="lead">{text.lead}</p>
        {canUseKeychain ? (
          <RadioGroup
            className="choices"
            value={useKeychain ? 'keychain' : 'password'}
            onChange={(value) => {
              setUseKeychain(value === 'keychain')
            }}
          >
            <Label className="label">{text.protection}</Label>
            <Radio value="keychain" className="choice" autoFocus>
              <Described title={text.keychain} means={text.keychainMeans} />
            </Radio>
            <Radio value="password" className="choice">
              <Described title={text.password} means={text.passwordMeans} />
            </Radio>
          </RadioGroup>
        ) : (
          <p className="callout warn">{text.noKeychain}</p>
        )}
        {useKeychain && (
          <Checkbox isSelected={alsoPassword} onChange={setAlsoPassword}>
            <Described title={text.alsoPassword} means={text.alsoPasswordMeans} />
          </Checkbox>
        )}
        {needsPassword && <NewPasswordFields fields={password} autoFocus={!canUseKeychain} />}
        <p className="quiet">{lossText(useKeychain, needsPassword)}</p>
        <CreateRefusalLine />
        <Button type="submit" kind="primary" isPending={busy}>
          {busy ? text.creating : text.create}
        </Button>
      </form>
    </main>
  )
}

function Described({ title, means }: { title: string; means: string }) {
  return (
    <span className="described">
      <b>{title}</b>
      <small>{means}</small>
    </span>
  )
}

function lossText(useKeychain: boolean, needsPassword: boolean): string {
  if (!useKeychain) return text.lossPassword
  return needsPassword ? text.lossBoth : text.lossKeychain
}

import { useState } from 'react'
import { Label, RadioGroup } from 'react-aria-components'
import { words } from '../../text/en.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Described } from '../../ui/Described.tsx'
import { Radio } from '../../ui/Radio.tsx'
import { thisSystem } from './this-system.ts'
import { NewPasswordFields, useNewPassword } from './NewPasswordFields.tsx'
import { plainWords } from './plain-words.ts'

const text = words.firstRun

/** What opens a vault, as it is being chosen. */
export function useProtectionFields(canUseKeychain: boolean, prefersKeychain = true) {
  const [wantsKeychain, setUseKeychain] = useState(prefersKeychain)
  const [alsoPassword, setAlsoPassword] = useState(false)
  const password = useNewPassword()
  const useKeychain = canUseKeychain && wantsKeychain
  const needsPassword = !useKeychain || alsoPassword
  return {
    canUseKeychain,
    useKeychain,
    setUseKeychain,
    alsoPassword,
    setAlsoPassword,
    needsPassword,
    password,
    /** The choice if it is fit to use; otherwise says what is missing and moves the focus there. */
    take(): { useKeychain: boolean; masterPassword?: string } | undefined {
      if (!needsPassword) return { useKeychain }
      const masterPassword = password.take()
      return masterPassword === undefined ? undefined : { useKeychain, masterPassword }
    }
  }
}

/** Keychain, password or both: when a vault is made, restored, or its way in repaired. */
export function ProtectionFields(props: {
  label: string
  fields: ReturnType<typeof useProtectionFields>
  /** When the vault is being made: the screen begins here, and a recovery kit follows. */
  isFirst?: boolean
}) {
  const { fields } = props
  const { keychain } = thisSystem()
  return (
    <>
      {fields.canUseKeychain ? (
        <RadioGroup
          className="choices"
          value={fields.useKeychain ? 'keychain' : 'password'}
          onChange={(value) => {
            fields.setUseKeychain(value === 'keychain')
          }}
        >
          <Label className="label">{props.label}</Label>
          <Radio value="keychain" className="choice" autoFocus={props.isFirst === true}>
            <Described title={text.keychain} means={text.keychainMeans(text.keychains[keychain])} />
          </Radio>
          <Radio value="password" className="choice">
            <Described title={text.password} means={text.passwordMeans} />
          </Radio>
        </RadioGroup>
      ) : (
        <p className="callout warn">{text.noKeychain}</p>
      )}
      {fields.useKeychain && (
        <Checkbox isSelected={fields.alsoPassword} onChange={fields.setAlsoPassword}>
          <Described title={text.alsoPassword} means={text.alsoPasswordMeans} />
        </Checkbox>
      )}
      {fields.needsPassword && (
        <NewPasswordFields
          fields={fields.password}
          autoFocus={props.isFirst === true && !fields.canUseKeychain}
        />
      )}
      <p className="quiet plain-words">
        {plainWords({
          useKeychain: fields.useKeychain,
          hasPassword: fields.needsPassword,
          isFirst: props.isFirst === true,
          keychain
        })}
      </p>
    </>
  )
}

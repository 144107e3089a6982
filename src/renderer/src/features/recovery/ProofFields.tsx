import { useState } from 'react'
import { Label, RadioGroup } from 'react-aria-components'
import type { RecoveryWayName } from '../../../../shared/model/recovery.ts'
import { recoveryOpenText as text } from '../../text/recovery-open-text.ts'
import { PasswordField } from '../../ui/PasswordField.tsx'
import { Radio } from '../../ui/Radio.tsx'
import type { Proof } from './use-proof.ts'

/** The input for the PIN or the master password; where both open recovery keys, the choice between them. */
export function ProofFields({ proof, autoFocus = false }: { proof: Proof; autoFocus?: boolean }) {
  const [capsLock, setCapsLock] = useState(false)
  const { kind, ways } = proof
  if (kind === undefined) return null
  return (
    <div className="proof">
      {ways.length > 1 && (
        <RadioGroup
          className="pick"
          value={kind}
          onChange={(value) => {
            const way = ways.find((one) => one === value)
            if (way !== undefined) proof.choose(way)
          }}
        >
          <Label className="field-name">{text.way}</Label>
          <div className="segments">
            {ways.map((way) => (
              <Radio key={way} value={way} className="segment">
                {text.ways[way]}
              </Radio>
            ))}
          </div>
        </RadioGroup>
      )}
      <PasswordField
        key={kind}
        label={text.ways[kind]}
        inputRef={proof.inputRef}
        autoFocus={autoFocus}
        maxLength={1024}
        isDisabled={proof.waitSeconds > 0}
        error={complaintOf(proof, kind)}
        hint={capsLock ? text.capsLock : undefined}
        onLength={() => {
          proof.typed()
        }}
        onKey={(event) => {
          setCapsLock(event.getModifierState('CapsLock'))
        }}
      />
      <p className="quiet wait" role="status">
        {proof.waitSeconds > 0 ? text.wait(proof.waitSeconds) : ''}
      </p>
    </div>
  )
}

function complaintOf({ complaint }: Proof, kind: RecoveryWayName): string | undefined {
  switch (complaint) {
    case undefined:
      return undefined
    case 'empty':
      return text.empty[kind]
    case 'wrong-password':
      return [
        text.wrong[kind],
        ...(kind === 'master-password' ? [text.olderPassword] : []),
        text.wrongOnRecord
      ].join(' ')
    case 'too-soon':
      return text.tooSoon
    case 'not-confirmed':
      return text.notConfirmed
  }
}

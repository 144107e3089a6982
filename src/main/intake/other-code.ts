import type { CodeLabel } from '../../shared/model/code.ts'
import { SecretBytes } from '../crypto/secret-bytes.ts'
import type { CodeProblem } from './base32-secret.ts'
import { isLabelTooLong } from './otpauth-label.ts'
import { readParameters } from './otpauth-parameters.ts'
import { labelOf, splitOtpauth } from './otpauth-uri.ts'

/** A code of a kind that we cannot compute; its text can be kept. */
export interface OtherCode {
  /** Its scheme or type by name, in lower case, as `motp`. */
  type: string
  label: CodeLabel
  text: SecretBytes
}

/**
 * Reads an address of a kind that we do not compute: mOTP (`motp://`), Yandex (`otpauth://yaotp`) and whatever else
 * says its type and has a secret. Without a secret it is nothing to keep: `no-secret`, or `unknown-kind`.
 */
export function readOtherCode(text: string): OtherCode | CodeProblem {
  const motp = /^motp:\/\/([^?]*)(?:\?([^#]*))?/i.exec(text)
  const address =
    motp === null ? splitOtpauth(text) : { type: 'motp', path: motp[1] ?? '', query: motp[2] ?? '' }
  if (address === undefined || !/^[a-z][a-z0-9._-]{0,31}$/.test(address.type))
    return { problem: 'unknown-kind' }
  const parameters = readParameters(address.query)
  if ((parameters.known.get('secret') ?? '').trim() === '')
    return { problem: motp === null ? 'unknown-kind' : 'no-secret' }
  const label = labelOf(address.path, parameters)
  if (isLabelTooLong(label)) return { problem: 'label-too-long' }
  return { type: address.type, label, text: SecretBytes.fromText(text) }
}

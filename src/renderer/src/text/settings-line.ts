import type { CodeSettings } from '../../../shared/model/code.ts'
import { words } from './en.ts'

const algorithmNames = { SHA1: '', SHA256: 'SHA-256', SHA512: 'SHA-512' } as const

/** How a code is made, in a few words: "time-based, 6 digits, 30 s". The usual algorithm is not mentioned. */
export function settingsLine(settings: CodeSettings): string {
  const parts: string[] = [words.code.kind[settings.kind]]
  if (algorithmNames[settings.algorithm] !== '') parts.push(algorithmNames[settings.algorithm])
  if (settings.kind !== 'steam') parts.push(words.code.digits(settings.digits))
  if (settings.kind !== 'hotp') parts.push(words.code.period(settings.periodSeconds))
  return parts.join(', ')
}

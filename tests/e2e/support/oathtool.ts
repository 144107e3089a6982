import { execFileSync } from 'node:child_process'

export interface OathSettings {
  digits?: number
  periodSeconds?: number
  algorithm?: 'SHA1' | 'SHA256' | 'SHA512'
}

/** The code of one moment, computed by a program that shares nothing with ours. */
export function codeAt(secret: string, atMs: number, settings: OathSettings = {}): string {
  const { digits = 6, periodSeconds = 30, algorithm = 'SHA1' } = settings
  const args = [`--totp=${algorithm}`, '-b', '-d', String(digits), '-s', `${String(periodSeconds)}s`]
  args.push('--now', `@${String(Math.floor(atMs / 1000))}`, '-')
  return execFileSync('oathtool', args, { input: secret, encoding: 'utf8' }).trim()
}

/** Every code that was right at some moment between two: one, or two across a change. */
export function codesBetween(
  secret: string,
  fromMs: number,
  toMs: number,
  settings: OathSettings = {}
): string[] {
  return [...new Set([codeAt(secret, fromMs, settings), codeAt(secret, toMs, settings)])]
}

/** The code of one counter value (RFC 4226). */
export function codeOfCounter(secret: string, counter: number): string {
  const args = ['--hotp', '-b', '-c', String(counter), '-']
  return execFileSync('oathtool', args, { input: secret, encoding: 'utf8' }).trim()
}

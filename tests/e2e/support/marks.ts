import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import type { Login } from './person.ts'

/** Words that are in no program's own files: where one turns up, something of the vault lies open. */
export const markedLogin: Required<Login> = {
  title: 'Qvist Harbour Bank',
  userName: 'zebulon.marker@example.org',
  website: 'https://qvistharbour.example/',
  password: 'Kx7#plover-Umbrage-41',
  notes: 'the spare wuthering key is under the third step'
}
export const markedSecret = 'MZUWO5DFNZ2HSYTJMRSXE3DJMRSXE3TP'
export const markedCode = {
  issuer: 'Qvist Harbour',
  account: 'zebulon.marker@example.org',
  secret: markedSecret
}

const words = [...Object.values(markedLogin), 'qvistharbour', 'wuthering', markedSecret]

/** A word the ways a file may hold it: as text, as wide text, in base 64, and the secret as bytes. */
function spellings(word: string): Buffer[] {
  return [
    Buffer.from(word, 'utf8'),
    Buffer.from(word, 'utf16le'),
    Buffer.from(word.toLowerCase(), 'utf8'),
    Buffer.from(Buffer.from(word).toString('base64').replace(/=+$/, ''))
  ]
}

function fromBase32(text: string): Buffer {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  const bits = Array.from(text, (letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('')
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)))
}

const needles = [...words.flatMap(spellings), fromBase32(markedSecret)]

export function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return filesUnder(path)
    return entry.isFile() ? [path] : []
  })
}

/** Files with any of the marks in them, and which mark. Empty is what it should be. */
export function filesWithMarks(folder: string): string[] {
  return filesUnder(folder).flatMap((path) => {
    // A file that was there for a moment only, as the keyring writes its own, is none that is left.
    if (!existsSync(path)) return []
    const content = readFileSync(path)
    const found = needles.find((needle) => content.includes(needle))
    return found === undefined ? [] : [`${relative(folder, path)}: ${found.toString('latin1')}`]
  })
}

/** Marked secrets in something that was written or shown. Titles and names are no secrets to the page. */
export function secretsIn(text: string): string[] {
  return [markedLogin.password, markedLogin.notes, markedSecret].filter((secret) => text.includes(secret))
}

/** Folder of the vault inside a profile. */
export function vaultFolder(profile: string): string {
  const keyring = filesUnder(profile).find((path) => basename(path) === 'keyring.json')
  if (keyring === undefined) throw new Error('no vault in this profile')
  return dirname(keyring)
}

/** Mode bits of a vault's folder and of each file in it. */
export function modesOf(folder: string): Record<string, string> {
  const mode = (path: string) => (statSync(path).mode & 0o777).toString(8)
  return Object.fromEntries([
    ['.', mode(folder)],
    ...readdirSync(folder).map((name) => [name, mode(join(folder, name))])
  ])
}

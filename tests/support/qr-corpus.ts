import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { PNG } from 'pngjs'
import type { Pixels } from '../../src/renderer/src/features/intake/pixels.ts'

/** One picture of other people's tests, and what is in it. */
export interface CorpusPicture {
  file: string
  width: number
  height: number
  expected_kind: 'exact' | 'any_of' | 'all_of' | 'prefix' | 'bytes' | 'structured_append'
  expected: string[]
  expected_bytes_hex?: string
  zbarimg: { match: boolean }
}

const folder = new URL('../../../shared/corpora/', import.meta.url)

/** Read where they are; undefined, with a word, where they are not. */
export function qrCorpus(): CorpusPicture[] | undefined {
  const manifest = fileURLToPath(new URL('manifest.json', folder))
  if (existsSync(manifest)) {
    const all = JSON.parse(readFileSync(manifest, 'utf8')) as CorpusPicture[]
    return all.filter(({ file }) => file.startsWith('qr/'))
  }
  console.info('skipped: the collection of pictures is not there')
  return undefined
}

/** The source a picture comes from: the folder it is in. */
export const sourceOf = ({ file }: CorpusPicture): string => file.split('/')[1] ?? ''

export const corpusPixels = ({ file }: CorpusPicture): Pixels =>
  pixelsOfFile(fileURLToPath(new URL(file, folder)))

/** A picture file's pixels. What is no PNG is decoded by ImageMagick: Node has no decoder of its own. */
export function pixelsOfFile(path: string): Pixels {
  if (path.endsWith('.png')) {
    const { data, width, height } = PNG.sync.read(readFileSync(path))
    return { data: new Uint8ClampedArray(data), width, height }
  }
  const options = { maxBuffer: 1e9, stdio: ['ignore', 'pipe', 'ignore'] as ['ignore', 'pipe', 'ignore'] }
  const wanted = ['-auto-orient', '-type', 'TrueColorAlpha', '-alpha', 'on', '-depth', '8', 'pam:-']
  const pam = execFileSync('convert', [`${path}[0]`, ...wanted], options)
  const header = /^P7\nWIDTH (\d+)\nHEIGHT (\d+)\nDEPTH 4\n[^]*?ENDHDR\n/.exec(pam.toString('latin1', 0, 200))
  if (header === null) throw new Error('ImageMagick wrote something else')
  const data = new Uint8ClampedArray(pam.subarray(header[0].length))
  return { data, width: Number(header[1]), height: Number(header[2]) }
}

/**
 * After NFC, line ends written as line feeds (the collection's texts went through a program that does so), and those
 * at the end dropped.
 */
const plain = (text: string) => text.normalize('NFC').replaceAll('\r\n', '\n').replace(/\n+$/, '')

/** Whether these texts are what the collection says is in the picture. */
export function isRead(picture: CorpusPicture, texts: readonly string[]): boolean {
  const found = texts.map(plain)
  const wanted = picture.expected.map(plain)
  switch (picture.expected_kind) {
    case 'exact':
    case 'any_of':
    case 'structured_append':
      return wanted.some((each) => found.includes(each))
    case 'all_of':
      return wanted.every((each) => found.includes(each))
    case 'prefix':
      return wanted.some((each) => found.some((text) => text.startsWith(each)))
    case 'bytes':
      return texts.some((text) => asBytes(text).includes(picture.expected_bytes_hex ?? '-'))
  }
}

/** A code of plain bytes is given as some text, in hexadecimal here: a letter a byte, or Japanese. */
function asBytes(text: string): string[] {
  const latin = Buffer.from(text, 'latin1').toString('hex')
  const japanese = Array.from(text, (letter) => shiftJis().get(letter))
  return japanese.includes(undefined) ? [latin] : [latin, japanese.join('')]
}

let codesOfLetters: Map<string, string> | undefined
/** Node only decodes it: so every code there is is decoded once. */
function shiftJis(): Map<string, string> {
  if (codesOfLetters !== undefined) return codesOfLetters
  codesOfLetters = new Map()
  const decoder = new TextDecoder('shift_jis')
  for (let code = 0; code < 0x10000; code += 1) {
    const bytes = code < 256 ? [code] : [code >> 8, code & 255]
    const letter = decoder.decode(Uint8Array.from(bytes))
    const isOne = Array.from(letter).length === 1 && letter !== '\uFFFD'
    if (isOne && !codesOfLetters.has(letter)) codesOfLetters.set(letter, Buffer.from(bytes).toString('hex'))
  }
  return codesOfLetters
}

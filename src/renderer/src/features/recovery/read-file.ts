import { recoveryTextMaxLength } from '../../../../shared/rules/limits.ts'

/** What a file is to somebody who adds keys. Only texts are read; of a picture nothing is. */
export type FileKind = 'text' | 'picture' | 'pdf' | 'too-large' | 'other'

/** By its name and what the system says of it: a PDF or a program must not be taken for a text. */
export function kindOfFile({ name, type, size }: Pick<File, 'name' | 'type' | 'size'>): FileKind {
  if (type.startsWith('image/')) return 'picture'
  if (type === 'application/pdf' || /\.pdf$/iu.test(name)) return 'pdf'
  const isText =
    type.startsWith('text/') || type === 'application/json' || /\.(txt|csv|md|log|json|asc)$/iu.test(name)
  if (!isText && type !== '') return 'other'
  return size > recoveryTextMaxLength ? 'too-large' : 'text'
}

/** The text of a small file; nothing where it holds what no text does. Windows writes some in UTF-16. */
export async function textOfFile(file: Pick<File, 'arrayBuffer'>): Promise<string | undefined> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  const [first, second] = bytes
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  const text = new TextDecoder(encoding).decode(bytes)
  bytes.fill(0)
  return text.includes('\0') ? undefined : text
}

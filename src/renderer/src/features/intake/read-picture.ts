import type { PictureProblem } from '../../text/intake-text.ts'
import { pictureMaxBytes, pictureProblem } from './picture-limits.ts'
import type { PictureReader } from './picture-reader.ts'

/** One picture from its file to the texts in it; answers what was wrong with the picture, if anything. */
export async function readPicture(
  file: Blob,
  reader: PictureReader,
  onText: (text: string) => void
): Promise<PictureProblem | undefined> {
  // Before it is read: a file of gigabytes would fill the memory.
  if (file.size > pictureMaxBytes) return 'too-large'
  let bytes: ArrayBuffer
  try {
    bytes = await file.arrayBuffer()
  } catch {
    return 'unreadable'
  }
  const problem = pictureProblem(new Uint8Array(bytes))
  if (problem !== undefined) return problem
  let found = 0
  const end = await reader.read(bytes, (text) => {
    found += 1
    onText(text)
  })
  if (end === 'broken') return 'broken'
  if (end === 'full') return 'too-many-codes'
  if (found > 0) return undefined
  return end === 'too-slow' ? 'too-slow' : 'no-code'
}

import { createHash } from 'node:crypto'

/**
 * SHA-1 of a text as 40 upper-case hexadecimal digits: how lists of passwords in known breaches name them. Good for
 * looking something up there, and for nothing else.
 */
export function sha1Hex(text: string): string {
  return createHash('sha1').update(text, 'utf8').digest('hex').toUpperCase()
}

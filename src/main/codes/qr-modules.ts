import { encodeQR } from 'qr'
import { AppError } from '../../shared/bridge/errors.ts'
import type { QrModules } from '../../shared/model/code.ts'

/** What a QR code can hold: 2331 bytes at level M, 2953 at level L (ISO/IEC 18004, table 7, version 40). */
const mostBytes = { medium: 2331, low: 2953 } as const

export const doesFitQr = (text: string): boolean => Buffer.byteLength(text, 'utf8') <= mostBytes.low

/**
 * A text as a QR code of level M, or L where it does not fit that. Throws `conflict` for one that no QR code holds.
 * SECURITY: the modules are the text in another form.
 */
export function qrModules(text: string): QrModules {
  const bytes = Buffer.byteLength(text, 'utf8')
  if (bytes > mostBytes.low) throw new AppError('conflict')
  const ecc = bytes > mostBytes.medium ? 'low' : 'medium'
  // The encoder wants a border; the quiet zone is whoever's who draws it.
  const rows = encodeQR(text, 'raw', { ecc, encoding: 'byte', border: 1 })
    .slice(1, -1)
    .map((row) => row.slice(1, -1))
  return { size: rows.length, modules: rows.flatMap((row) => row.map((dark) => (dark ? '1' : '0'))).join('') }
}

import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PNG } from 'pngjs'
import QRCode from 'qrcode'

export interface ShotOptions {
  width?: number
  height?: number
}

export function otpauth(label: { issuer: string; account: string; secret: string }, more = ''): string {
  const issuer = encodeURIComponent(label.issuer)
  const account = encodeURIComponent(label.account)
  return `otpauth://totp/${issuer}:${account}?secret=${label.secret}&issuer=${issuer}${more}`
}

const words =
  'Set up two-factor authentication. Scan this code with your authenticator app, then type its code.'

/**
 * What a screenshot tool takes of a page that offers one-time codes: a window frame, headings, text, buttons, and
 * the QR codes somewhere among it at the size pages show them.
 */
export async function screenshotOf(texts: string[], options: ShotOptions = {}): Promise<Buffer> {
  const { width = 1920, height = 1080 } = options
  const folder = mkdtempSync(join(tmpdir(), 'latchkey-shot-'))
  try {
    const file = (name: string) => join(folder, name)
    const page = [
      ['-size', `${String(width)}x${String(height)}`, 'xc:#eef1f4', '-depth', '8'],
      ['-fill', '#30343a', '-draw', `rectangle 0,0 ${String(width)},44`],
      [
        '-fill',
        'white',
        '-draw',
        `roundrectangle 300,90 ${String(width - 300)},${String(height - 80)} 12,12`
      ],
      ['-fill', '#d6dade', '-draw', 'rectangle 90,9 900,35', '-fill', '#444'],
      ['-pointsize', '16', '-draw', "text 100,28 'https://accounts.example.org/security/two-factor'"],
      ['-pointsize', '34', '-draw', "text 360,160 'Two-factor authentication'"],
      ['-pointsize', '18', '-draw', `text 360,205 '${words}'`],
      [
        '-fill',
        '#1f6feb',
        '-draw',
        `roundrectangle 360,${String(height - 190)} 560,${String(height - 145)} 8,8`
      ],
      ['-fill', 'white', '-draw', `text 415,${String(height - 161)} 'Continue'`]
    ].flat()
    const codes: string[] = []
    for (const [index, text] of texts.entries()) {
      const name = file(`${String(index)}.png`)
      writeFileSync(name, await QRCode.toBuffer(text, { width: 240, margin: 3 }))
      codes.push(
        name,
        '-geometry',
        `+${String(380 + (index % 4) * 280)}+${String(240 + Math.floor(index / 4) * 280)}`,
        '-composite'
      )
    }
    execFileSync('convert', [...page, ...codes, `PNG24:${file('shot.png')}`])
    return readFileSync(file('shot.png'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A plain picture of that many pixels; small as a file, large once it is unpacked. */
export function plainPicture(width: number, height: number): Buffer {
  const png = new PNG({ width, height, colorType: 0 })
  png.data.fill(255)
  return PNG.sync.write(png, { colorType: 0 })
}

/** Says it is a PNG and breaks off in the middle. */
export async function brokenPicture(): Promise<Buffer> {
  const whole = await screenshotOf(['https://example.org'])
  return Buffer.concat([whole.subarray(0, whole.length / 3), Buffer.alloc(2_000, 0x5a)])
}

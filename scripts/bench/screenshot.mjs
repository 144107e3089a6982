// A picture like the one a person pastes: a web page that offers a one-time code, or that has none to offer.
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import QRCode from 'qrcode'

/**
 * @param {string | null} text  what its QR code says; null for a page without one
 * @param {1 | 2} scale  of 1920x1080 pixels, as on a screen with twice as many
 * @returns the path of a PNG in `folder`
 */
export async function screenshotOf(text, folder, name, scale = 1) {
  const code = join(folder, `${name}-code.png`)
  const shot = join(folder, `${name}.png`)
  if (text !== null) writeFileSync(code, await QRCode.toBuffer(text, { width: 240 * scale, margin: 3 }))
  const at = (...numbers) => numbers.map((number) => number * scale).join()
  execFileSync('convert', [
    ...['-size', `${1920 * scale}x${1080 * scale}`, 'gradient:#eef1f4-#d9e2ec', '-depth', '8'],
    ...['-fill', '#30343a', '-draw', `rectangle 0,0 ${at(1920, 44)}`],
    ...['-fill', 'white', '-draw', `roundrectangle ${at(300, 90, 1620, 1000, 12, 12)}`, '-fill', '#333'],
    ...['-pointsize', `${34 * scale}`, '-draw', `text ${at(360, 160)} 'Two-factor authentication'`],
    ...[
      ...['-pointsize', `${18 * scale}`, '-draw'],
      `text ${at(360, 205)} 'Scan this code with your authenticator app, then type its code.'`
    ],
    ...['-fill', '#1f6feb', '-draw', `roundrectangle ${at(360, 890, 560, 935, 8, 8)}`],
    ...(text === null ? [] : [code, '-geometry', `+${380 * scale}+${240 * scale}`, '-composite']),
    `PNG24:${shot}`
  ])
  return shot
}

// A picture like the one a person pastes: 1920x1080, a web page that offers a one-time code.
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import QRCode from 'qrcode'

/** @returns the path of a PNG in `folder` with this text in its QR code */
export async function screenshotOf(text, folder, name) {
  const code = join(folder, `${name}-code.png`)
  const shot = join(folder, `${name}.png`)
  writeFileSync(code, await QRCode.toBuffer(text, { width: 240, margin: 3 }))
  execFileSync('convert', [
    ...['-size', '1920x1080', 'gradient:#eef1f4-#d9e2ec', '-depth', '8'],
    ...['-fill', '#30343a', '-draw', 'rectangle 0,0 1920,44'],
    ...['-fill', 'white', '-draw', 'roundrectangle 300,90 1620,1000 12,12', '-fill', '#333'],
    ...['-pointsize', '34', '-draw', "text 360,160 'Two-factor authentication'"],
    ...[
      '-pointsize',
      '18',
      '-draw',
      "text 360,205 'Scan this code with your authenticator app, then type its code.'"
    ],
    ...['-fill', '#1f6feb', '-draw', 'roundrectangle 360,890 560,935 8,8'],
    ...[code, '-geometry', '+380+240', '-composite', `PNG24:${shot}`]
  ])
  return shot
}

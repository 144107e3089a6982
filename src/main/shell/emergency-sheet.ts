import type { SpokenLanguage } from '../../shared/rules/chosen-language.ts'
import { emergencyText, type EmergencyText } from '../text/emergency-text.ts'
import type { EmergencyPage } from '../vault/emergency-page.ts'
import type { Sheet } from './paper-window.ts'
import { asHtml } from './plain-html.ts'
import { qrPath } from './qr-path.ts'

/** Signs of a path that are printed; of a longer one its two ends, which say the disk and the folder. */
const pathLength = 180

/** The one page that leads back into the vault: for paper, in black on white, with room to write. */
export function emergencySheet(page: EmergencyPage, language: SpokenLanguage): Sheet {
  const text = emergencyText(language)
  const day = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { dateStyle: 'long' }).format(
    page.nowMs
  )
  const html = `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><title>Latchkey: ${text.title}</title><link rel="stylesheet" href="sheet.css"></head>
<body>
<header><h1><span>Latchkey</span> ${text.title}</h1><p>${text.lead}</p></header>
<dl>
${fact(text.vault, page.vaultMark)}${fact(text.madeOn, day)}${fact(text.head, page.headCode)}
</dl>
${page.kit === undefined ? emptyKit(text) : kit(page.kit, text)}
<dl class="backups">
${fact(text.backups, shortened(page.backupFolder))}
</dl>
${toWriteOn(text.otherBackups)}
<main>
${text.losses.map(({ title, steps }) => `<section><h2>${title}</h2><ol>${steps.map((step) => `<li>${step}</li>`).join('')}</ol></section>`).join('\n')}
</main>
<footer>${[text.owner, text.keptAt, text.copies].map(toWriteOn).join('')}</footer>
</body>
</html>
`
  return { html, css }
}

const fact = (name: string, value: string): string =>
  `<div><dt>${name}</dt><dd><bdi>${asHtml(value)}</bdi></dd></div>`

function kit({ groups, qr }: NonNullable<EmergencyPage['kit']>, text: EmergencyText): string {
  const side = String(qr.length)
  return `<div class="kit">
<div><h2>${text.kit}</h2><ol>${groups.map((group) => `<li>${group}</li>`).join('')}</ol><p>${text.withKit}</p></div>
<svg viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges" role="img">
<rect width="${side}" height="${side}" fill="#fff"/>
<path fill="#000" d="${qrPath({ size: qr.length, modules: qr.join('') })}"/>
</svg>
</div>`
}

const emptyKit = (text: EmergencyText): string => `<div class="kit empty">
<div><h2>${text.noKit}</h2><ol>${'<li></li>'.repeat(8)}</ol><p>${text.noKitWhy}</p>${toWriteOn(text.kitKeptAt)}</div>
</div>`

const toWriteOn = (name: string): string => `<p class="write"><span>${name}</span></p>`

function shortened(path: string): string {
  const signs = Array.from(path)
  if (signs.length <= pathLength) return path
  return [...signs.slice(0, pathLength / 3), '…', ...signs.slice(-(pathLength * 2) / 3)].join('')
}

/** It fits one sheet of A4 and of Letter, with room to spare for wider letters than ours. */
const css = `
@page { margin: 13mm 15mm; }
* { box-sizing: border-box; margin: 0; padding: 0; }
body { font: 8.6pt/1.36 system-ui, sans-serif; color: #000; background: #fff; overflow-wrap: anywhere; }
h1 { font-size: 17pt; line-height: 1.15; font-weight: 700; }
h1 span { font-weight: 400; }
h2 { font-size: 9.6pt; line-height: 1.25; font-weight: 700; }
header p { margin-top: 1mm; }
dl { display: flex; gap: 1mm 9mm; flex-wrap: wrap; margin-top: 3mm; }
dt { font-size: 7.4pt; color: #444; }
dd { font-family: ui-monospace, 'DejaVu Sans Mono', monospace; }
.kit { display: flex; justify-content: space-between; align-items: center; gap: 7mm; margin: 3.5mm 0.4mm 0; padding: 4mm 5mm;
  border: 0.5mm solid #000; border-radius: 2.5mm; }
.kit > div { flex: 1; }
.kit ol { display: grid; grid-template-columns: repeat(4, auto); justify-content: space-between; gap: 3.5mm 4mm; margin: 4mm 0;
  list-style: none; counter-reset: group; }
.kit li { counter-increment: group; white-space: nowrap;
  font: 600 18pt/1.2 ui-monospace, 'DejaVu Sans Mono', monospace; letter-spacing: 0.06em; }
.kit li::before { content: counter(group); margin-right: 2mm; font: 7pt system-ui, sans-serif; color: #444;
  letter-spacing: 0; }
.kit svg { flex: none; width: 40mm; height: 40mm; }
.kit.empty ol { grid-template-columns: repeat(4, 1fr); justify-content: stretch; gap: 3mm 6mm; margin: 2.5mm 0; }
.kit.empty li { height: 9mm; border: 0.25mm solid #888; border-radius: 1mm; padding: 0.6mm 1.2mm; }
.kit.empty li::before { vertical-align: top; }
main { columns: 2; column-gap: 8mm; margin-top: 4mm; }
section { break-inside: avoid; margin-bottom: 3mm; }
section ol { padding-left: 4.6mm; }
section li { margin-top: 0.7mm; padding-left: 0.6mm; }
.write { display: flex; align-items: flex-end; gap: 3mm; height: 8mm; }
.write::after { content: ''; flex: 1; border-bottom: 0.25mm solid #000; }
footer { margin-top: 1mm; }
`

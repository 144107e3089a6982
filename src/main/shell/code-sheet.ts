import type { CodeSheet } from '../codes/seed-exports.ts'
import type { SpokenLanguage } from '../../shared/rules/chosen-language.ts'
import { mainText } from '../text/main-text.ts'
import type { Sheet } from './paper-window.ts'
import { asHtml } from './plain-html.ts'
import { qrPath } from './qr-path.ts'

/**
 * The page that is printed of one code. All of it comes from whoever made the code, so every character that means
 * something in HTML is written as text, and what runs from right to left keeps to its own line.
 */
export function codeSheet({ issuer, account, qr, address }: CodeSheet, language: SpokenLanguage): Sheet {
  const words = mainText(language).sheet
  const name = issuer === '' ? account : issuer
  const side = qr.size + 8
  const html = `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><title>${words.title}</title><link rel="stylesheet" href="sheet.css"></head>
<body>
<p class="kind">${words.title}</p>
<h1><bdi>${asHtml(name === '' ? words.unnamed : name)}</bdi></h1>
${issuer === '' || account === '' ? '' : `<p class="account"><bdi>${asHtml(account)}</bdi></p>`}
<svg viewBox="-4 -4 ${String(side)} ${String(side)}" shape-rendering="crispEdges" role="img">
<rect x="-4" y="-4" width="${String(side)}" height="${String(side)}" fill="#fff"/>
<path fill="#000" d="${qrPath(qr)}"/>
</svg>
<p>${words.scan}</p>
<p class="address">${asHtml(address)}</p>
<p class="warning">${words.warning}</p>
</body>
</html>
`
  return { html, css }
}

/** Dark on light whatever the theme: it is for paper. */
const css = `
body { font: 11pt/1.5 system-ui, sans-serif; color: #000; background: #fff; margin: 0; overflow-wrap: anywhere; }
h1 { font-size: 20pt; line-height: 1.2; margin: 0 0 4pt; }
.kind { margin: 0 0 16pt; letter-spacing: 0.04em; }
.account { font-size: 13pt; margin: 0; }
svg { width: 70mm; height: 70mm; margin: 16pt 0; display: block; }
.address { font: 10pt/1.4 ui-monospace, monospace; border: 1px solid #000; padding: 6pt 8pt; }
.warning { font-weight: 600; }
`

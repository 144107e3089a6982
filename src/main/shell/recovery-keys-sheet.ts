import type { RecoverySheet } from '../recovery/recovery-sheet.ts'
import type { SpokenLanguage } from '../../shared/rules/chosen-language.ts'
import { mainText } from '../text/main-text.ts'
import type { Sheet } from './paper-window.ts'
import { asHtml } from './plain-html.ts'

/** The page that is printed of a recovery set. All names and keys on it are somebody's text: none of it is HTML. */
export function recoveryKeysSheet(sheet: RecoverySheet, language: SpokenLanguage): Sheet {
  const words = mainText(language).recoverySheet
  const { name, isRevoked, keys, waysBackIn, damaged } = sheet
  const html = `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><title>${words.title}</title><link rel="stylesheet" href="sheet.css"></head>
<body>
<p class="kind">${words.title}</p>
<h1><bdi>${asHtml(name)}</bdi></h1>
${isRevoked ? `<p class="warning">${words.revoked}</p>` : ''}
<table>${keys.map(row).join('')}</table>
${damaged === 0 ? '' : `<p class="warning">${words.damaged(damaged)}</p>`}
${waysBackIn.length === 0 ? '' : `<h2>${words.waysBackIn}</h2>${waysBackIn.map(paragraph).join('')}`}
<p class="warning">${words.warning}</p>
</body>
</html>
`
  return { html, css }
}

const row = ({ mark, label, text }: RecoverySheet['keys'][number]): string =>
  `<tr><td>${asHtml(mark)}</td><td>${label === '' ? '' : `<bdi class="label">${asHtml(label)}</bdi>`}<bdi class="key">${asHtml(text)}</bdi></td></tr>`

const paragraph = (way: string): string => `<p class="way"><bdi>${asHtml(way)}</bdi></p>`

/** Dark on light whatever the theme: it is for paper. A key is not torn apart where it fits a page. */
const css = `
body { font: 11pt/1.5 system-ui, sans-serif; color: #000; background: #fff; margin: 0; overflow-wrap: anywhere; }
h1 { font-size: 20pt; line-height: 1.2; margin: 0 0 12pt; }
h2 { font-size: 13pt; margin: 16pt 0 4pt; }
table { border-collapse: collapse; width: 100%; margin: 8pt 0 16pt; }
tr { break-inside: avoid; }
td { border-top: 1px solid #999; padding: 4pt 8pt 4pt 0; vertical-align: baseline; }
td:first-child { white-space: nowrap; width: 1%; }
.kind { margin: 0 0 16pt; letter-spacing: 0.04em; }
.label { display: block; }
.key { font: 12pt/1.5 ui-monospace, monospace; white-space: pre-wrap; }
.way { margin: 0 0 4pt; white-space: pre-wrap; }
.warning { font-weight: 600; }
`

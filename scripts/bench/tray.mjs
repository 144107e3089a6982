// Run by `npm run bench:tray`: all parts one after the other, or those that are named behind it (`-- clicks quick`).
import { existsSync } from 'node:fs'
import { progress } from './report.mjs'

const parts = {
  /** from a click in the tray's menu to the clipboard, and whether it is always the code of that moment */
  clicks: './tray/clicks.mjs',
  /** what a change of period costs with a thousand codes */
  boundary: './tray/boundary.mjs',
  /** from the keys of quick access to its window */
  quick: './quick.mjs',
  /** whether what was copied is cleared, and nothing else */
  clear: './clear.mjs'
}
const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !(name in parts))
if (unknown.length > 0) {
  progress(`no such part: ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}`)
  process.exit(1)
}
for (const [name, file] of Object.entries(parts)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  if (!existsSync(new URL(file, import.meta.url))) continue
  progress(name)
  await import(file)
}

// npm run measure:qr -- <folder> [--json]: what Latchkey reads in the pictures of a folder, by which way of looking and
// how fast. Its own decoder, in its own renderer, out of sight; no vault, nothing kept. With --json one object a line.
import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { bench } from './bench/launch.mjs'

// npm changes to the project's folder, and tells here which one the command was given in
const from = process.env.INIT_CWD ?? process.cwd()
const options = process.argv.slice(2)
const folders = options.filter((each) => !each.startsWith('-'))
if (folders.length !== 1 || options.some((each) => each.startsWith('-') && each !== '--json')) {
  process.stderr.write('Usage: npm run measure:qr -- <folder> [--json]\n')
  process.exit(2)
}
const folder = resolve(from, folders[0])
if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
  process.stderr.write(`There is no folder ${folder}\n`)
  process.exit(2)
}
process.argv = [...process.argv.slice(0, 2), folder, ...options.filter((each) => each === '--json')]
await bench('qr')

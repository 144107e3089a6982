// npm run vault: looks at a vault or a backup without the application. One line of JSON; 0 good, 1 findings, 2 cannot.
//
//   npm run -s vault -- verify <vault folder>                 everything in a vault, on a private copy of it
//                                    --key-file <file>      the same, of a vault that needs a key file
//   npm run -s vault -- drill  <backup, or a folder of them>  opens the (newest) backup and compares all of it
//   npm run -s vault -- info   <either>                       what can be said without opening it
//   npm run -s vault -- verify-audit <file> [--key <groups>]  an exported audit trail: every line, and its signature
//
// For the first two, the master password, backup password or recovery kit is asked for; without a terminal it is read
// from stdin.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { modulesAreInPlace } from './setup/node-modules.mjs'
import { CannotGoOn } from './setup/say.mjs'
import { toolsNode } from './setup/tools-node.mjs'

const CANNOT = 2

function fail(error) {
  const reason = error instanceof CannotGoOn ? error.message : (error?.stack ?? String(error))
  process.stdout.write(`${JSON.stringify({ result: 'cannot', reason })}\n`)
  process.exitCode = CANNOT
}

try {
  if (!modulesAreInPlace())
    throw new CannotGoOn('The packages are not installed yet: run npm start or npm test once.')
  const program = fileURLToPath(new URL('vault/run.mjs', import.meta.url))
  const child = spawn(toolsNode(), [program, ...process.argv.slice(2)], { stdio: 'inherit' })
  child.on('error', fail)
  child.on('close', (code) => (process.exitCode = code ?? CANNOT))
} catch (error) {
  fail(error)
}

// npm run measure:otp -- <file>: what Latchkey reads in a file with one otpauth, otpauth-migration or steam address a
// line. One line of JSON for each, and for each entry of an export; never a secret. For reporting addresses that fail.
//
//   npm run -s measure:otp -- addresses.txt
import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { alone } from './setup/cache.mjs'
import { installModules, modulesAreInPlace } from './setup/node-modules.mjs'
import { stopWith } from './setup/say.mjs'
import { toolsNode } from './setup/tools-node.mjs'

const [file, ...rest] = process.argv.slice(2)
if (file === undefined || file.startsWith('-') || rest.length > 0) {
  process.stderr.write('Usage: npm run measure:otp -- <file>\n')
  process.exit(2)
}

try {
  // Only results go to the output: what set-up says is for whoever watches.
  process.stdout.write = process.stderr.write.bind(process.stderr)
  if (!modulesAreInPlace()) await alone(async () => modulesAreInPlace() || installModules())
  const program = fileURLToPath(new URL('measure/otp.mjs', import.meta.url))
  // npm changes to the project's folder, and tells here which one the command was given in
  const path = resolve(process.env.INIT_CWD ?? process.cwd(), file)
  const child = spawn(toolsNode(), [program, path], { stdio: 'inherit' })
  child.on('error', stopWith)
  child.on('close', (code) => (process.exitCode = code ?? 1))
} catch (error) {
  stopWith(error)
}

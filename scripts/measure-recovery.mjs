// npm run measure:recovery [-- --seed <n>] [--each <n>]: how recovery keys are read in texts laid out as well-known sites
// are known to lay them out, with made-up keys. Prints one line of JSON: layouts, keys, found, extra, out of order.
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { alone } from './setup/cache.mjs'
import { installModules, modulesAreInPlace } from './setup/node-modules.mjs'
import { stopWith } from './setup/say.mjs'
import { toolsNode } from './setup/tools-node.mjs'

try {
  // Only results go to the output: what set-up says is for whoever watches.
  process.stdout.write = process.stderr.write.bind(process.stderr)
  if (!modulesAreInPlace()) await alone(async () => modulesAreInPlace() || installModules())
  const program = fileURLToPath(new URL('measure/recovery.mjs', import.meta.url))
  const child = spawn(toolsNode(), [program, ...process.argv.slice(2)], { stdio: 'inherit' })
  child.on('error', stopWith)
  child.on('close', (code) => (process.exitCode = code ?? 1))
} catch (error) {
  stopWith(error)
}

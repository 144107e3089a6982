// What `scripts/vault.mjs` starts, under the Node that can run our TypeScript as it is.
import { tmpdir } from 'node:os'
import { resolve } from 'node:path'
import { drill } from '../../src/main/command/drill.ts'
import { info } from '../../src/main/command/info.ts'
import { exitCodes } from '../../src/main/command/result.ts'
import { verify } from '../../src/main/command/verify.ts'
import { verifyAudit } from '../../src/main/command/verify-audit.ts'
import { readSecret } from './read-secret.mjs'

const COMMANDS = {
  verify: async (path, keyFile) => verify(path, await readSecret(), tmpdir(), keyFile),
  drill: async (path) => drill(path, await readSecret(), tmpdir()),
  info: (path) => info(path),
  'verify-audit': (path, key) => verifyAudit(path, key)
}
const USAGE =
  'usage: npm run -s vault -- verify|drill|info <folder or file>, verify <folder> --key-file <file>, or verify-audit <file> [--key <its groups>]'

async function answer([command = '', path, ...rest]) {
  const hasKey = command === 'verify-audit' && rest[0] === '--key' && rest.length > 1
  const hasKeyFile = command === 'verify' && rest[0] === '--key-file' && rest.length === 2
  const isOurs = rest.length === 0 || hasKey || hasKeyFile
  if (!Object.hasOwn(COMMANDS, command) || path === undefined || !isOurs)
    return { result: 'cannot', reason: USAGE }
  // npm runs scripts in the package's folder; a path is meant from where the person is
  const from = resolve(process.env.INIT_CWD ?? '.', path)
  if (hasKeyFile) return COMMANDS[command](from, resolve(process.env.INIT_CWD ?? '.', rest[1]))
  return COMMANDS[command](from, hasKey ? rest.slice(1).join('') : undefined)
}

const result = await answer(process.argv.slice(2)).catch((error) => ({
  result: 'cannot',
  reason: typeof error?.code === 'string' ? error.code : String(error)
}))
process.stdout.write(`${JSON.stringify(result)}\n`)
process.exitCode = exitCodes[result.result]

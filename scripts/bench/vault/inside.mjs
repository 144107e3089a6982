// What is measured inside one process: node inside.mjs calls|backup|cipher|hash <folder of the vaults> <sizes>
import { measureBackup } from './backup.mjs'
import { measureCalls } from './calls.mjs'
import { measureCipher } from './cipher.mjs'
import { measureHash } from './hash.mjs'

const [what, scratch, ...sizes] = process.argv.slice(2)
const measures = {
  calls: () => measureCalls(scratch, sizes.map(Number)),
  backup: () => measureBackup(scratch, Number(sizes[0])),
  cipher: () => measureCipher(scratch, Number(sizes[0])),
  hash: measureHash
}
void measures[what]().then(
  () => process.exit(),
  (error) => {
    process.stderr.write(`${error.stack}\n`)
    process.exit(1)
  }
)

// Latchkey's core as a program for the command line, to be compared with another one: one call, one process.
//   node program.mjs <profile folder> make <how many> | first | list | search <words> | show <title> | code <title> |
//   add <title>
import { writeSync } from 'node:fs'
import { byTitle, fill, makeVault, openCore } from './core.mjs'

const [folder, what, subject] = process.argv.slice(2)

void main().then(
  () => process.exit(),
  (error) => {
    process.stderr.write(`${error.stack}\n`)
    process.exit(1)
  }
)

async function main() {
  if (what === 'make') {
    await make()
    return
  }
  const core = await openCore(folder)
  const said = Buffer.from(`${await call(core)}\n`)
  for (let at = 0; at < said.length;) at += writeSync(1, said, at)
  core.vault.lock()
}

async function make() {
  const core = await makeVault(folder)
  await fill(core, Number(subject))
  core.vault.lock()
}

async function call({ credentials, codes, ...core }) {
  const lines = (found) => found.map(({ title }) => title).join('\n')
  switch (what) {
    case 'first':
      return lines(credentials.listPage(50))
    case 'list':
      return lines(credentials.list())
    case 'search':
      return lines(await credentials.search(subject, 500))
    case 'show': {
      const { id, title, userName, url } = byTitle({ credentials, ...core }, subject)
      return [title, userName, url, credentials.reveal(id, 'password').value].join('\n')
    }
    case 'code': {
      const { codes: its } = byTitle({ credentials, ...core }, subject)
      const [live] = await codes.live(its.map(({ id }) => id))
      return live.code
    }
    case 'add':
      return credentials.save({
        title: subject,
        userName: 'me',
        url: 'https://x.example',
        password: 'k7-Quiet-Lantern-19x'
      }).title
    default:
      throw new Error(`there is no ${what}`)
  }
}

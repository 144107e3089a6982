// A script with all it imports in one file, as the application itself is built: what is compared is the program, not
// how long Node takes to find a hundred modules. As CommonJS, because an `import` of node:crypto makes Node load all
// of its web cryptography, too, which is a fifth of the whole start and nothing we use. With Node's compile cache: what it
// is compared with was compiled when it was packaged.
import { symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { root } from '../../setup/run.mjs'

/** @returns where the bundled script is; `folder` is given a link to the installed modules */
export async function bundle(script, folder) {
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: {
      ssr: join(root, 'scripts/bench/vault', script),
      outDir: join(folder, 'out'),
      target: 'node24',
      minify: true,
      rolldownOptions: {
        external: ['better-sqlite3', 'keytar', '@node-rs/argon2'],
        output: { format: 'cjs', entryFileNames: '[name].cjs' }
      }
    },
    ssr: { noExternal: true, external: ['better-sqlite3', 'keytar', '@node-rs/argon2'] }
  })
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction')
  const start = join(folder, 'out', `start-${script.replace('.mjs', '.cjs')}`)
  const cache = JSON.stringify(join(folder, 'compiled'))
  const compiled = `./${script.replace('.mjs', '.cjs')}`
  writeFileSync(start, `require('node:module').enableCompileCache(${cache})\nrequire('${compiled}')\n`)
  return start
}

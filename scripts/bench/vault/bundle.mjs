// A script with all it imports in one file, as the application itself is built: what is compared is the program, not
// how long Node takes to find a hundred modules. As CommonJS, because an `import` of node:crypto makes Node load all
// of its web cryptography, too, which is a fifth of the whole start and nothing we use.
import { symlinkSync } from 'node:fs'
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
  return join(folder, 'out', script.replace('.mjs', '.cjs'))
}

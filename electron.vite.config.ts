import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import type { Plugin } from 'vite'

// One output for both runtimes: the oldest Electron that must run it (33: Node 20.18, Chrome 130) sets the
// syntax. Left out, electron-vite would aim at the installed Electron 45, and 33 could not parse the result.
const node = 'node20.18'
const chrome = 'chrome130'

const baseStyles = { name: 'base', test: /[\\/](?:src[\\/]styles|@fontsource-variable)[\\/]/ }

/** Puts the styles all features build on before theirs: by itself a chunk's styles come before those it is used by. */
const baseStylesFirst: Plugin = {
  name: 'base-styles-first',
  transformIndexHtml: {
    order: 'post',
    handler(html) {
      const sheets = html.match(/<link rel="stylesheet"[^>]*>/g) ?? []
      const base = sheets.find((sheet) => sheet.includes('/base-'))
      const [first] = sheets
      if (base === undefined || first === undefined) return html
      return html.replace(base, '').replace(first, `${base}${first}`)
    }
  }
}

export default defineConfig({
  main: {
    build: {
      target: node,
      sourcemap: false,
      rolldownOptions: {
        input: {
          index: resolve('src/main/index.ts'),
          // A thread of its own, started by its file's name.
          'strength-worker': resolve('src/main/generator/strength-worker.ts')
        },
        output: { chunkFileNames: '[name]-[hash].js' }
      },
      externalizeDeps: {
        include: ['better-sqlite3', 'keytar', '@node-rs/argon2'],
        exclude: [
          'zod',
          'otpauth',
          '@hpke/core',
          'qr',
          '@bufbuild/protobuf',
          '@zxcvbn-ts/core',
          '@scure/bip39'
        ]
      }
    }
  },
  preload: {
    build: {
      target: node,
      // A sandboxed preload must be CommonJS and may require nothing but electron.
      externalizeDeps: false,
      minify: true,
      rolldownOptions: { output: { format: 'cjs', entryFileNames: '[name].cjs' } }
    }
  },
  renderer: {
    root: 'src/renderer',
    plugins: [react(), baseStylesFirst],
    worker: { format: 'es' },
    build: {
      target: chrome,
      minify: true,
      // Inlined fonts or pictures would need data: in the policy.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        // The window's page, and that of quick access.
        input: { index: resolve('src/renderer/index.html'), quick: resolve('src/renderer/quick.html') },
        output: { codeSplitting: { groups: [baseStyles] } }
      }
    }
  }
})

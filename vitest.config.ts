import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { compileCache } from './tests/support/compile-cache.ts'
import { longestFirst } from './tests/support/longest-first.ts'

// Everything but the end-to-end tests: real SQLite, real files, real Argon2, on the Node that the tools run on.
export default defineConfig({
  resolve: {
    // The few files that touch Electron are tried on a stand-in that records what it was given.
    alias: {
      'electron/main': fileURLToPath(new URL('tests/support/electron-main.ts', import.meta.url))
    }
  },
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['e2e', 'faults', 'package', 'pictures', 'soak'].map((name) => `tests/${name}/**`),
    environment: 'node',
    env: compileCache,
    pool: 'forks',
    // Without it, Vitest leaves one of two cores idle.
    maxWorkers: '100%',
    sequence: {
      sequencer: longestFirst(
        'screenshots.test.ts',
        'command.test.ts',
        'change-keys-broken-off.test.ts',
        'read-vault.test.ts',
        'find-codes.test.ts',
        'upgrade.test.ts'
      )
    },
    retry: 0,
    testTimeout: 30_000,
    hookTimeout: 30_000
  }
})

import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

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
    exclude: ['tests/e2e/**', 'tests/faults/**', 'tests/package/**', 'tests/pictures/**', 'node_modules/**'],
    environment: 'node',
    pool: 'forks',
    retry: 0,
    testTimeout: 30_000,
    hookTimeout: 30_000
  }
})

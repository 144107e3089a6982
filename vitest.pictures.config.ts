import { defineConfig } from 'vitest/config'

// `npm run screenshots`: draws the pictures of README and guide anew, from the real application on a virtual desktop.
// They are committed, so this is no part of `npm test`.
export default defineConfig({
  test: {
    include: ['tests/pictures/**/*.test.ts'],
    globalSetup: ['tests/e2e/support/runtime.ts'],
    pool: 'forks',
    maxWorkers: 1,
    retry: 0,
    testTimeout: 240_000,
    hookTimeout: 60_000,
    teardownTimeout: 20_000
  }
})

import { defineConfig } from 'vitest/config'

// The packaged application, as a person gets it: no loader, no test switches, no root.
export default defineConfig({
  test: {
    include: ['tests/package/**/*.test.ts'],
    globalSetup: ['tests/package/support/packed.ts'],
    pool: 'forks',
    maxWorkers: 2,
    fileParallelism: true,
    retry: 0,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    teardownTimeout: 20_000
  }
})

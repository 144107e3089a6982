import { defineConfig } from 'vitest/config'

// What faults do to a vault: killed programs, power cuts, failing disks, flipped bytes. Real files, real SQLite.
// `npm test` runs the small counts; `npm run test:faults` sets LATCHKEY_FAULTS=full.
export default defineConfig({
  test: {
    include: ['tests/faults/**/*.test.ts'],
    environment: 'node',
    pool: 'forks',
    maxWorkers: 2,
    fileParallelism: true,
    retry: 0,
    testTimeout: 120_000,
    hookTimeout: 60_000
  }
})

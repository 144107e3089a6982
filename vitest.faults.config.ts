import { defineConfig } from 'vitest/config'
import { compileCache } from './tests/support/compile-cache.ts'
import { longestFirst } from './tests/support/longest-first.ts'

// What faults do to a vault: killed programs, power cuts, failing disks, flipped bytes. Real files, real SQLite.
// `npm test` runs the small counts; `npm run test:faults` sets LATCHKEY_FAULTS=full.
export default defineConfig({
  test: {
    include: ['tests/faults/**/*.test.ts'],
    environment: 'node',
    env: compileCache,
    pool: 'forks',
    maxWorkers: 2,
    fileParallelism: true,
    sequence: { sequencer: longestFirst('nth-call.test.ts', 'kill.test.ts') },
    retry: 0,
    testTimeout: 120_000,
    hookTimeout: 60_000
  }
})

import { defineConfig } from 'vitest/config'
import { longestFirst } from './tests/support/longest-first.ts'

// The real application on a real (virtual) desktop. Each file starts a desktop of its own, so two can run at once;
// more would share two cores and only measure each other.
export default defineConfig({
  test: {
    include: ['tests/e2e/**/*.test.ts'],
    globalSetup: ['tests/e2e/support/runtime.ts'],
    pool: 'forks',
    maxWorkers: 2,
    fileParallelism: true,
    sequence: {
      sequencer: longestFirst(
        'hostile-texts.test.ts',
        'ways-in.test.ts',
        'codes.test.ts',
        'scan-screen.test.ts'
      )
    },
    retry: 0,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    teardownTimeout: 20_000
  }
})

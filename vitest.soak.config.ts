import { defineConfig } from 'vitest/config'

// The real application for minutes or an hour: what each cycle leaves behind adds up. `npm test` runs ten minutes of it
// beside the other tests, `npm run test:soak` an hour (LATCHKEY_SOAK_MINUTES). What waits most of its time is here, too.
export default defineConfig({
  test: {
    include: ['tests/soak/**/*.test.ts'],
    globalSetup: ['tests/e2e/support/runtime.ts'],
    pool: 'forks',
    maxWorkers: 2,
    fileParallelism: true,
    retry: 0,
    hookTimeout: 60_000,
    teardownTimeout: 20_000
  }
})

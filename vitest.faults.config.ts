import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Minutes long each: begun last, they would run on while one of the two cores has nothing left to do. */
const longest = ['nth-call.test.ts', 'kill.test.ts']

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification) => longest.some((name) => moduleId.endsWith(`/${name}`))
    const sorted = await super.sort(files)
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))]
  }
}

// What faults do to a vault: killed programs, power cuts, failing disks, flipped bytes. Real files, real SQLite.
// `npm test` runs the small counts; `npm run test:faults` sets LATCHKEY_FAULTS=full.
export default defineConfig({
  test: {
    include: ['tests/faults/**/*.test.ts'],
    environment: 'node',
    pool: 'forks',
    maxWorkers: 2,
    fileParallelism: true,
    sequence: { sequencer: LongestFirst },
    retry: 0,
    testTimeout: 120_000,
    hookTimeout: 60_000
  }
})

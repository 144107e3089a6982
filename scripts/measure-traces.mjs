// npm run measure:traces: where recovery keys stand after they were shown: in files, in the memory of main and of the
// page; and which keys of the vault are in main's memory after a lock, and how long each kind of lock takes. In the real application, as root or as who started it; one figure a line, as the end-to-end test prints them.
import { runTool, VITEST } from './check.mjs'
import { setUp } from './setup.mjs'
import { stopWith } from './setup/say.mjs'

try {
  const { node } = await setUp({ tests: true })
  const tests = [
    'tests/e2e/recovery-traces.test.ts',
    'tests/e2e/fresh-page.test.ts',
    'tests/e2e/locking.test.ts'
  ]
  process.exitCode = await runTool(node, [...VITEST.e2e, '--maxWorkers=1', ...tests])
} catch (error) {
  stopWith(error)
}

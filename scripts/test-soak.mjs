// npm run test:soak: unlocks, copies and locks for an hour, and says what that leaves behind. Ends with its figures as JSON.
//
//   npm run test:soak           an hour
//   npm run test:soak -- 10     so many minutes; npm test takes ten beside its other tests
import { runTool, VITEST } from './check.mjs'
import { setUp } from './setup.mjs'
import { CannotGoOn, stopWith } from './setup/say.mjs'

async function testSoak([minutes = '60']) {
  if (!(Number(minutes) > 0)) throw new CannotGoOn(`"${minutes}" is no number of minutes.`)
  const { node } = await setUp({ tests: true })
  process.env.LATCHKEY_SOAK_MINUTES = minutes
  process.exitCode = await runTool(node, VITEST.soak)
}

testSoak(process.argv.slice(2)).catch(stopWith)

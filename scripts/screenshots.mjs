// npm run screenshots: draws all pictures of README and guide anew, from the application as it is built now.
//
//   npm run screenshots                    all of them, into docs/pictures/
//   npm run screenshots -- first-run       those of one file in tests/pictures/
//
// On Linux, where the virtual desktop is. Needs ImageMagick's `convert`, which makes the files small.
import { runTool } from './check.mjs'
import { setUp } from './setup.mjs'
import { onPath } from './setup/run.mjs'
import { CannotGoOn, stopWith } from './setup/say.mjs'

const PICTURES = ['vitest/vitest.mjs', 'run', '--config', 'vitest.pictures.config.ts']

async function draw() {
  if (process.platform !== 'linux') throw new CannotGoOn('Pictures are drawn on Linux, on a virtual desktop.')
  if (!onPath('convert'))
    throw new CannotGoOn('ImageMagick is missing: its `convert` makes the pictures small.')
  const { node } = await setUp({ tests: true })
  process.exitCode = await runTool(node, [...PICTURES, ...process.argv.slice(2)])
}

draw().catch(stopWith)

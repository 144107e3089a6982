// npm run bench:ui [-- [--many] 10000 100000]: the real window with vaults of these sizes: from a key to the list it asked for,
// scrolling without empty frames, unlocking to the list, memory at rest; and the search in main beside a plain scan.
import { bench } from './bench/launch.mjs'

await bench('ui')

// npm run bench:start: how long Latchkey takes to be usable and how much memory it takes, each beside an empty
// Electron window on the same runtime; and how large its page is.
import { bench } from './bench/launch.mjs'

await bench('start')

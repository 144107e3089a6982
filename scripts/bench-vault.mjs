// npm run bench:vault [-- 1000 10000]: how fast the vault's engine is with 1,000, 10,000 and 100,000 credentials, beside
// KeePassXC on the same data and beside a plain SQLite file; and what keeps the event loop from its work. Takes half
// an hour, most of it waiting for the other program.
import { bench } from './bench/launch.mjs'
import { NEEDS } from './setup/system-packages.mjs'

await bench('vault', NEEDS.compare)

// npm run bench:reveal [-- 25]: how long it takes from a right password or PIN to the recovery key on its way to the
// page, apart from the password hash before it; and the same for all keys of the longest set there may be.
import { bench } from './bench/launch.mjs'

await bench('reveal')

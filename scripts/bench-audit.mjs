// npm run bench:audit [-- 100000]: how fast a long audit trail is followed from its beginning, beside a plain loop of
// HMACs over the same bytes; how fast its pages are there; and for how long it keeps everything else waiting.
import { bench } from './bench/launch.mjs'

await bench('audit')

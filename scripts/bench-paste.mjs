// npm run bench:paste: from pressing Ctrl+V, with a 1080p screenshot on the clipboard, to the code on the screen.
import { bench } from './bench/launch.mjs'

await bench('paste')

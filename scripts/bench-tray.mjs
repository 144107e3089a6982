// npm run bench:tray: from a click on a code in the tray's menu to the code on the clipboard of the desktop, from the
// keys of quick access to a window that takes keys, and whether what was copied is cleared.
import { bench } from './bench/launch.mjs'

await bench('tray')

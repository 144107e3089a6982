// npm run bench:tray: from a click on a code in the tray's menu to the code on the clipboard of the desktop, and from
// the keys of quick access to a window that takes keys.
import { bench } from './bench/launch.mjs'

await bench('tray')
if (!process.exitCode) await bench('quick')

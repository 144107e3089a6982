// npm run bench:tray: from a click on a code in the tray's menu to the code on the clipboard of the desktop.
import { bench } from './bench/launch.mjs'

await bench('tray')

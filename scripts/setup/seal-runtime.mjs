// node seal-runtime.mjs <runtime folder> <loader folder>: turns the registry runtime into a plain Electron.
// A program of its own because these two packages need our tools' Node, and exist only after `npm ci`.
import { join } from 'node:path'
import { createPackage } from '@electron/asar'
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses'

const [runtime, loader] = process.argv.slice(2)

await flipFuses(join(runtime, 'electron'), {
  version: FuseVersion.V1,
  // its start snapshot holds Cypress's code, and is not taken along
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  // the end-to-end tests hold on to the main process by --inspect
  [FuseV1Options.EnableNodeCliInspectArguments]: true
})
// Electron looks for app, app.asar and default_app.asar in this order. Only the last is what a packager
// leaves out again, so a loader under another name could end up in a package and be started instead of it.
await createPackage(loader, join(runtime, 'resources/default_app.asar'))

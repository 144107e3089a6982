// Stands where Electron has its default_app.asar, in a runtime that comes without one:
//
//   electron [-r module]... [switches] <folder of the application> [arguments]
//
// An ES module that awaits the application: Electron holds back its 'ready' event until the main module has been
// evaluated, and the application must register its protocol before that event.
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

const given = process.argv.slice(1)
const required = []
let folder
while (given.length > 0 && folder === undefined) {
  const argument = given.shift()
  if (argument === '-r' || argument === '--require') required.push(given.shift())
  else if (argument === '--version' || argument === '-v') {
    console.log(`v${process.versions.electron}`)
    process.exit(0)
  } else if (!argument.startsWith('-')) folder = resolve(argument)
}
if (folder === undefined || !existsSync(join(folder, 'package.json'))) {
  console.error('electron: give the folder of an application, one with a package.json')
  process.exit(1)
}

// what tells an application that it runs from a folder, not from a package
Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true })

const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
const require = createRequire(join(folder, 'package.json'))
for (const module of required) require(resolve(module))
if (manifest.version) app.setVersion(manifest.version)
app.name = manifest.productName ?? manifest.name ?? app.name
app.setDesktopName(manifest.desktopName ?? `${app.name}.desktop`)
app.setAppPath(folder)

await import(pathToFileURL(require.resolve(folder)).href)

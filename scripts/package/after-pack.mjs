// electron-builder calls this when the files of a package are in place, and before they are signed.
import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setFuses } from './fuses.mjs'

export default async function afterPack({ appOutDir, electronPlatformName, packager }) {
  const product = packager.appInfo.productFilename
  const [resources, executable] = {
    darwin: [`${product}.app/Contents/Resources`, `${product}.app`],
    win32: ['resources', `${product}.exe`],
    linux: ['resources', packager.executableName]
  }[electronPlatformName]

  // What a bare Electron starts when it finds no application; electron-builder leaves it in place where it is given
  // a folder with the runtime.
  rmSync(join(appOutDir, resources, 'default_app.asar'), { force: true })
  const programs = readdirSync(join(appOutDir, resources)).filter((name) =>
    /^(default_)?app(\.asar)?$/.test(name)
  )
  if (programs.join() !== 'app.asar')
    throw new Error(`the package would start one of: ${programs.join(', ')}`)

  await setFuses(join(appOutDir, executable))
}

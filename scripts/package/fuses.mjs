// The switches inside the Electron of a package, set for good: https://www.electronjs.org/docs/latest/tutorial/fuses
import { FuseState, FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from '@electron/fuses'

/** SECURITY: every way in that Electron offers to developers is closed. In Electron's own order. */
export const FUSES = {
  // ELECTRON_RUN_AS_NODE would make the signed program run anybody's script, under our name for the keychain
  RunAsNode: false,
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  // checked on macOS and Windows; Linux has no such check
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  // needs a start snapshot of our own, and we have none
  LoadBrowserProcessSpecificV8Snapshot: false,
  // the page has its own scheme, and file:// is never loaded
  GrantFileProtocolExtraPrivileges: false,
  // only how WebAssembly checks its bounds: faster, and no less safe
  WasmTrapHandlers: true
}

/** The fuses of an executable by name; `null` for one we have no name for. */
export async function readFuses(executable) {
  const { version, ...wire } = await getCurrentFuseWire(executable)
  if (version !== FuseVersion.V1) throw new Error(`fuses of version ${version} are not known here`)
  return Object.fromEntries(
    Object.entries(wire).map(([index, state]) => [
      FuseV1Options[index] ?? `unknown ${index}`,
      state === FuseState.ENABLE ? true : state === FuseState.DISABLE ? false : null
    ])
  )
}

/** Sets all of them. A newer Electron with a fuse not named above is an error: somebody has to decide about it. */
export async function setFuses(executable) {
  const there = await readFuses(executable)
  const known = Object.entries(FUSES).filter(([name]) => Object.hasOwn(there, name)) // an older one has fewer
  await flipFuses(executable, {
    version: FuseVersion.V1,
    strictlyRequireAllFuses: true,
    ...Object.fromEntries(known.map(([name, value]) => [FuseV1Options[name], value]))
  })
}

import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** V8's own call for what it does by itself when memory is short, as `--expose-gc` gives it. */
type Collect = (how: { type: 'major'; flavor: 'last-resort' }) => void

let collect: Collect | undefined

/**
 * Lets go at once of everything that main no longer holds, instead of some time later. Takes up to a quarter of a
 * second of main's time.
 *
 * SECURITY: for each lock. Keys that were wiped live on as OpenSSL's own copies until their objects are collected, which
 * zeroes them; and texts that came from the keychain stand in memory that V8 gives back only then.
 */
export function letGo(): void {
  try {
    if (collect === undefined) {
      setFlagsFromString('--expose-gc')
      collect = runInNewContext('gc') as Collect
      setFlagsFromString('--no-expose-gc')
    }
    collect({ type: 'major', flavor: 'last-resort' })
  } catch {
    // It happens later then, by itself.
  }
}

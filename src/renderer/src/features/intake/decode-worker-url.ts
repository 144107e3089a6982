import workerPath from './decode.worker.ts?worker&url'

interface ScriptUrlPolicy {
  createScriptURL(url: string): string
}
declare global {
  interface Window {
    /** Missing from TypeScript's library: the part of Trusted Types that is used here. */
    readonly trustedTypes?: {
      createPolicy(name: string, rules: ScriptUrlPolicy): ScriptUrlPolicy
    }
  }
}

const rules: ScriptUrlPolicy = {
  // SECURITY: nothing but a file of the application itself may become a worker.
  createScriptURL(url) {
    const { protocol, host, href } = new URL(url, location.href)
    if (protocol !== location.protocol || host !== location.host) throw new Error('Not our own worker')
    return href
  }
}

let policy: ScriptUrlPolicy | undefined

/** Starts the worker that reads pictures; the policy of the page lets no other worker start. */
export function startDecodeWorker(): Worker {
  policy ??= window.trustedTypes?.createPolicy('latchkey-worker', rules) ?? rules
  return new Worker(policy.createScriptURL(workerPath), { type: 'module' })
}

import { output, run, startProcess, type OwnedProcess, type ProcessOptions } from './processes.ts'
import { until } from './until.ts'

export const keyringPassword = 'password of the login keyring'
const secrets = 'org.freedesktop.secrets'

/** The real gnome-keyring on the private bus. */
export interface Keyring {
  lock(): Promise<void>
  isLocked(): Promise<boolean>
  /** What the entry holds, as any program of this user may ask. */
  entry(service: string, account: string): Promise<string | undefined>
  replaceEntry(service: string, account: string, value: string): Promise<void>
  removeEntry(service: string, account: string): Promise<void>
  /** Ends the daemon: from then on nobody on the bus keeps secrets. */
  stop(): Promise<void>
}

export async function startKeyring(options: ProcessOptions): Promise<Keyring> {
  const daemon: OwnedProcess = startProcess(
    'gnome-keyring-daemon',
    ['--foreground', '--unlock', '--components=secrets'],
    { ...options, input: keyringPassword }
  )
  await output('gdbus', ['wait', '--session', '--timeout', '10', secrets], options)
  const call = (path: string, method: string, ...args: string[]) =>
    output('gdbus', ['call', '--session', '-d', secrets, '-o', path, '-m', method, ...args], options)
  const isLocked = async () =>
    (
      await call(
        '/org/freedesktop/secrets/aliases/default',
        'org.freedesktop.DBus.Properties.Get',
        'org.freedesktop.Secret.Collection',
        'Locked'
      )
    ).includes('<true>')
  await until('an unlocked login keyring', async () => !(await isLocked()))
  return {
    isLocked,
    async lock() {
      await call(
        '/org/freedesktop/secrets',
        'org.freedesktop.Secret.Service.Lock',
        "['/org/freedesktop/secrets/collection/login']"
      )
      await until('a locked keyring', isLocked)
    },
    async entry(service, account) {
      const found = await run('secret-tool', ['lookup', 'service', service, 'account', account], options)
      return found.status === 0 ? found.stdout.toString('utf8') : undefined
    },
    async replaceEntry(service, account, value) {
      // Without the schema that keytar asks for, an entry made anew would not be found by it.
      const schema = ['xdg:schema', 'org.freedesktop.Secret.Generic']
      const args = ['store', '--label', `${service}/${account}`, ...schema]
      args.push('service', service, 'account', account)
      await output('secret-tool', args, { ...options, input: value })
    },
    async removeEntry(service, account) {
      await output('secret-tool', ['clear', 'service', service, 'account', account], options)
    },
    stop: () => daemon.stop()
  }
}

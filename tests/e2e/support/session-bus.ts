import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startProcess, type OwnedProcess, type ProcessOptions } from './processes.ts'
import { until } from './until.ts'

const prompter = 'org.gnome.keyring.SystemPrompter.service'

export interface SessionBus {
  address: string
  process: OwnedProcess
}

/**
 * A session bus of our own. It starts no service by itself except the keyring's password window, so a test alone
 * decides whether a keyring is there: the system's own configuration would start one again behind its back.
 */
export async function startSessionBus(folder: string, options: ProcessOptions): Promise<SessionBus> {
  const services = join(folder, 'dbus-services')
  mkdirSync(services)
  symlinkSync(join('/usr/share/dbus-1/services', prompter), join(services, prompter))
  const config = join(folder, 'bus.conf')
  writeFileSync(
    config,
    `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:dir=${folder}</listen>
  <servicedir>${services}</servicedir>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/>
  </policy>
</busconfig>
`
  )
  const bus = startProcess(
    'dbus-daemon',
    [`--config-file=${config}`, '--nofork', '--print-address=1'],
    options
  )
  const address = await until('the address of the session bus', () => {
    if (bus.hasEnded()) throw new Error(`dbus-daemon ended: ${bus.stderr()}`)
    return /^(unix:\S+)\n/.exec(bus.stdout())?.[1]
  })
  return { address, process: bus }
}

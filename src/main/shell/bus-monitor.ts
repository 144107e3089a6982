import { spawn, type ChildProcess } from 'node:child_process'

/** SECURITY: where `setpriv` and `dbus-monitor` are looked for: the system's own folders, whatever ours is told. */
const folders = '/usr/bin:/bin:/run/current-system/sw/bin'
/** Milliseconds until it is started again after it ended; then no more. */
const pausesMs = [1000, 5000, 30_000]
/** One that ran for so long ended for a reason of its own, and is started again as if it were the first. */
const calmMs = 10 * 60_000

export interface BusMonitorOptions {
  bus: 'session' | 'system'
  /** Where that bus is, as D-Bus writes it; left out, at the system's usual place. */
  address: string | undefined
  /** Signals that are listened to, as D-Bus writes match rules. */
  rules: readonly string[]
  onText: (text: string) => void
  /** It listens now, or no longer. */
  onListening: (isListening: boolean) => void
  monotonicMs: () => number
}

/**
 * Listens to a D-Bus through the system's own `dbus-monitor`: Electron says nothing of a locked screen on Linux. Its
 * end is noticed, and it is started again a few times. Answers how to stop it.
 *
 * It ends with us, also where we are killed: the kernel is asked to see to that (`PR_SET_PDEATHSIG`, by `setpriv`).
 */
export function startBusMonitor(options: BusMonitorOptions): () => void {
  const { bus, address, rules, onText, onListening, monotonicMs } = options
  let child: ChildProcess | undefined
  let timer: NodeJS.Timeout | undefined
  let tries = 0

  const start = (): void => {
    const from = monotonicMs()
    let isListening = false
    const variable = bus === 'session' ? 'DBUS_SESSION_BUS_ADDRESS' : 'DBUS_SYSTEM_BUS_ADDRESS'
    const args = ['--pdeathsig', 'KILL', '--', 'dbus-monitor', `--${bus}`, ...rules]
    const started = spawn('setpriv', args, {
      env: { PATH: folders, LC_ALL: 'C', ...(address !== undefined && { [variable]: address }) },
      stdio: ['ignore', 'pipe', 'ignore']
    })
    child = started
    started.stdout.setEncoding('utf8')
    started.stdout.on('data', (text: string) => {
      // The first that it writes is that the bus has taken it in.
      if (!isListening) onListening(true)
      isListening = true
      onText(text)
    })
    let hasEnded = false
    const ended = (): void => {
      if (hasEnded || child !== started) return
      hasEnded = true
      if (isListening) onListening(false)
      if (monotonicMs() - from >= calmMs) tries = 0
      const pauseMs = pausesMs[tries]
      tries += 1
      if (pauseMs === undefined) return
      timer = setTimeout(start, pauseMs)
      timer.unref()
    }
    started.on('error', ended)
    started.on('exit', ended)
    // It keeps nobody waiting: neither it nor its pipe holds the program.
    started.unref()
  }
  start()
  return () => {
    clearTimeout(timer)
    const last = child
    child = undefined
    last?.kill('SIGKILL')
  }
}

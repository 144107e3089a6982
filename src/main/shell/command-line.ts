/** Switches that hand the process to whoever sets them. Fuses do not stop them: they are Chromium's own. */
export const refusedSwitches: readonly string[] = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'remote-allow-origins',
  'inspect',
  'inspect-brk',
  'inspect-port',
  'inspect-wait',
  'js-flags',
  'no-sandbox',
  'disable-setuid-sandbox',
  'disable-gpu-sandbox',
  'disable-seccomp-filter-sandbox',
  'disable-namespace-sandbox',
  'single-process',
  'no-zygote',
  'disable-web-security',
  'disable-site-isolation-trials',
  'allow-file-access-from-files',
  'allow-running-insecure-content',
  'load-extension',
  'enable-blink-features',
  'proxy-server',
  'proxy-pac-url',
  'host-rules',
  'host-resolver-rules',
  'ignore-certificate-errors',
  'renderer-cmd-prefix',
  'renderer-process-limit',
  'utility-cmd-prefix',
  'gpu-launcher',
  'browser-subprocess-path',
  'gpu-startup-dialog',
  'renderer-startup-dialog',
  'password-store',
  'log-net-log',
  'ssl-key-log-file',
  'enable-crash-reporter',
  'crash-dumps-dir',
  'enable-logging',
  'log-file',
  'trace-startup',
  'user-data-dir',
  'app-path',
  'require',
  'experimental-wasm-features'
]

/** Our own: `hidden` starts without a window where there is a tray, `lock` locks the Latchkey that runs. */
export const ownSwitches = ['hidden', 'lock'] as const

/** Whether one of our own switches is among a program's arguments. They have no other spelling and no value. */
export const hasOwnSwitch = (argv: readonly string[], name: (typeof ownSwitches)[number]): boolean =>
  argv.includes(`--${name}`)

/** What a second start asks of the Latchkey that runs: the system's own start at login asks for nothing to be shown. */
export function secondStart(argv: readonly string[]): 'show' | 'lock' | 'nothing' {
  if (hasOwnSwitch(argv, 'lock')) return 'lock'
  return hasOwnSwitch(argv, 'hidden') ? 'nothing' : 'show'
}

/**
 * The refused switches among a program's arguments. Written with one dash or two, with or without a value, in any
 * case: Chromium takes them all, on Windows also behind a slash.
 */
export function findRefusedSwitches(argv: readonly string[]): string[] {
  return argv.flatMap((argument) => {
    const name = /^(?:--?|\/)([^=]+)/.exec(argument)?.[1]?.toLowerCase()
    return name !== undefined && refusedSwitches.includes(name) ? [name] : []
  })
}

/** What starts a program on Linux, as the arguments that the system gets: the program's path first. */
export type Command = readonly [string, ...string[]]

/** Nothing that a line of the file, or the program's place in it, could not hold. */
// eslint-disable-next-line no-control-regex -- these are the characters meant
const unwritable = /[\u0000-\u001f\u007f]/
/** Characters that may not stand in an argument without quotes. */
const reserved = /[\s"'\\><~|&;$*?#()`]/

/**
 * A file for `autostart/` as the Desktop Entry and the Autostart specification have them; undefined where the program
 * stands at a place that such a file cannot name.
 */
export function autostartEntry(command: Command): string | undefined {
  const [program] = command
  // The specification forbids `=` in the program's path, and GLib looks for one with two percent signs.
  if (/[=%]/.test(program) || command.some((part) => part === '' || unwritable.test(part))) return undefined
  return [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Latchkey',
    `TryExec=${valueOf(program)}`,
    `Exec=${valueOf(command.map(argumentOf).join(' '))}`,
    'Terminal=false',
    'StartupNotify=false',
    'X-GNOME-Autostart-enabled=true',
    ''
  ].join('\n')
}

/** Whether a file for `autostart/` starts its program: the desktop's own settings switch it off by other lines. */
export function isSwitchedOn(entry: string): boolean {
  const lines = entry.split('\n').map((line) => line.replace(/\s*=\s*/, '=').trim())
  const isExec = lines.some((line) => line.startsWith('Exec='))
  return isExec && !lines.includes('Hidden=true') && !lines.includes('X-GNOME-Autostart-enabled=false')
}

/** One argument of `Exec`: quoted where it must be, and a percent sign doubled, which would begin a field code. */
function argumentOf(argument: string): string {
  const plain = argument.replaceAll('%', '%%')
  if (!reserved.test(argument)) return plain
  return `"${plain.replace(/["`$\\]/g, '\\$&')}"`
}

/** A value of type string: backslashes are doubled once more, by the rule of all values. */
const valueOf = (text: string): string => text.replaceAll('\\', '\\\\')

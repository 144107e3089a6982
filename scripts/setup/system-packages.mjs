// What Linux itself must have. macOS and Windows bring everything along.
import { spawnSync } from 'node:child_process'
import { onPath, run } from './run.mjs'
import { CannotGoOn, say, saying } from './say.mjs'

// A need is met by any one of its packages: newer releases of Debian and Ubuntu renamed some (…t64).
// `library` or `command` is how to see it where there is no dpkg.
const library = (soname, ...packages) => ({ packages, library: soname })
const command = (name, ...packages) => ({ packages, command: name })
const files = (...packages) => ({ packages })

export const NEEDS = {
  /** the window, the sound of a notification, the keychain, notifications */
  app: [
    library('libgtk-3.so.0', 'libgtk-3-0t64', 'libgtk-3-0'),
    library('libnss3.so', 'libnss3'),
    library('libgbm.so.1', 'libgbm1'),
    library('libasound.so.2', 'libasound2t64', 'libasound2'),
    library('libsecret-1.so.0', 'libsecret-1-0'),
    library('libnotify.so.4', 'libnotify4')
  ],
  /** a screen and a keychain where nobody is logged in at one */
  virtualDesktop: [
    command('Xvfb', 'xvfb'),
    command('openbox', 'openbox'),
    command('dbus-daemon', 'dbus'),
    command('gnome-keyring-daemon', 'gnome-keyring'),
    // the keyring asks for one of the two; left to itself apt takes the first, which brings systemd into a container
    command('dbus-launch', 'dbus-x11', 'dbus-user-session')
  ],
  /** the hands and eyes of the end-to-end tests, and independent programs to compare our results with */
  tests: [
    command('xdotool', 'xdotool'),
    command('xclip', 'xclip'),
    command('convert', 'imagemagick'),
    command('secret-tool', 'libsecret-tools'),
    command('gdbus', 'libglib2.0-bin'),
    files('python3-dbus'),
    files('python3-gi'),
    files('gir1.2-gtk-3.0'),
    command('oathtool', 'oathtool'),
    command('sqlcipher', 'sqlcipher'),
    // what a reader of the emergency page sees: its words and its picture
    command('pdftotext', 'poppler-utils'),
    // the fault tests: recorded writes, failing calls, jumping clocks
    command('strace', 'strace'),
    command('gcc', 'gcc'),
    command('fiu-run', 'fiu-utils'),
    command('faketime', 'faketime')
  ],
  /** another password manager beside ours, and what tells how much memory a program took: `bench:vault` */
  compare: [command('keepassxc-cli', 'keepassxc'), command('time', 'time')],
  /** only for the registry runtime, whose SQLite is compiled here */
  compiler: [command('g++', 'g++')]
}

export const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)

/** The needs out of `needs` that this system does not meet. One call of one program: a few milliseconds. */
export function missing(needs) {
  if (process.platform !== 'linux' || needs.length === 0) return []
  if (!onPath('dpkg-query')) return missingWithoutDpkg(needs)
  const format = '${Package} ${db:Status-Status}\\n'
  const asked = spawnSync('dpkg-query', ['-W', '-f', format, ...needs.flatMap((need) => need.packages)], {
    encoding: 'utf8'
  })
  const installed = new Set(
    asked.stdout.split('\n').flatMap((line) => (line.endsWith(' installed') ? line.split(' ')[0] : []))
  )
  return needs.filter((need) => !need.packages.some((name) => installed.has(name)))
}

function missingWithoutDpkg(needs) {
  const libraries = spawnSync('/sbin/ldconfig', ['-p'], { encoding: 'utf8' }).stdout ?? ''
  return needs.filter((need) => {
    if (need.library) return !libraries.includes(`\t${need.library} `)
    return need.command ? !onPath(need.command) : false
  })
}

export async function ensure(needs) {
  const lacking = missing(needs)
  if (lacking.length === 0) return
  if (!onPath('apt-get')) throw new CannotGoOn(wordsWithoutApt(lacking))
  if (process.getuid() !== 0) throw new CannotGoOn(wordsForPerson(lacking.map(nameHere)))
  // a fresh container has no package lists at all
  if (!lacking.every((need) => available(need.packages))) await updateLists()
  const names = () => lacking.map(nameHere)
  await saying(`installing system packages with apt-get, as this is root: ${names().join(' ')}`, async () => {
    try {
      await install(names())
    } catch {
      say('that did not work at the first go: trying again with new package lists') // old ones name what is gone
      await updateLists()
      await install(names())
    }
  })
  const still = missing(lacking)
  if (still.length > 0)
    throw new CannotGoOn(
      `apt-get reported success, but these are still missing: ${still.map(nameHere).join(' ')}`
    )
}

// Another apt at work (a desktop's own updates) is waited for, not failed on.
const APT = ['-y', '-q', '-o', 'DPkg::Lock::Timeout=300']
const quietly = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C.UTF-8' } }
const updateLists = () =>
  saying('fetching the package lists (apt-get update)', () => run('apt-get', ['update', ...APT], quietly))
const install = (names) => run('apt-get', ['install', '--no-install-recommends', ...APT, ...names], quietly)

/** The first of the names that this release of Debian or Ubuntu can install. */
function available(names) {
  const asked = spawnSync('apt-cache', ['policy', ...names], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' }
  })
  return names.find((name) =>
    new RegExp(`^${name.replaceAll('+', '\\+')}:\\n.*\\n  Candidate: (?!\\(none\\))`, 'm').test(
      asked.stdout ?? ''
    )
  )
}

/** Without package lists to look into, the name of the older releases. */
const nameHere = ({ packages }) => available(packages) ?? packages.find((name) => !name.endsWith('t64'))

function wordsForPerson(names) {
  const packages = names.length === 1 ? 'A system package is' : `${names.length} system packages are`
  return (
    `${packages} missing, and only root can install that. Please run this, then try again:\n\n` +
    `    sudo apt-get update && sudo apt-get install -y --no-install-recommends ${names.join(' ')}`
  )
}

function wordsWithoutApt(needs) {
  const lines = needs.map(
    (need) => `    ${need.library ?? need.command ?? need.packages[0]}   (on Debian: ${nameHere(need)})`
  )
  return `Please install these with this system's package manager, then try again:\n\n${lines.join('\n')}`
}

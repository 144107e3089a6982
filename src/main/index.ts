import { app } from 'electron/main'
import { findRefusedSwitches, hasOwnSwitch } from './shell/command-line.ts'
import { readDevelopment } from './shell/development.ts'
import { hardenContents } from './shell/hardening.ts'
import { registerPageScheme } from './shell/page-scheme.ts'
import { isOnlyInstance, lockRunningInstance } from './shell/single-instance.ts'
import { shortcutFeatures } from './shell/wayland-features.ts'
import { startFailed } from './shell/start-failed.ts'
import { run } from './run.ts'

// Files made by this process are its owner's alone, also those that libraries make.
process.umask(0o077)

const development = readDevelopment(app.isPackaged, process.env)
const refused = app.isPackaged ? findRefusedSwitches(process.argv.slice(1)) : []

if (refused.length > 0) {
  // Before anything is opened: whoever sets these could read the vault through us.
  process.stderr.write(`Latchkey does not start with --${refused.join(', --')}. Your vault was not opened.\n`)
  app.exit(1)
} else {
  if (development.profileFolder !== undefined) app.setPath('userData', development.profileFolder)
  if (hasOwnSwitch(process.argv, 'lock')) {
    const outcome = lockRunningInstance()
    if (outcome === 'none')
      process.stdout.write('No Latchkey is running here, so there is nothing to lock.\n')
    if (outcome === 'not-reachable') {
      process.stderr.write(
        'Latchkey could not be reached, as its folder cannot be written to. Lock it in its window.\n'
      )
    }
    app.exit(outcome === 'not-reachable' ? 1 : 0)
  } else if (isOnlyInstance()) {
    // A packaged Latchkey refuses `no-sandbox` above. In development root cannot run without it, and then forcing
    // the sandbox on every process would end them; the page keeps its own (`sandbox: true` in page-window.ts).
    if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
    const features = shortcutFeatures(
      app.commandLine.getSwitchValue('enable-features'),
      process.platform,
      process.env
    )
    if (features !== undefined) app.commandLine.appendSwitch('enable-features', features)
    registerPageScheme()
    app.on('web-contents-created', (_event, contents) => hardenContents(contents))
    app
      .whenReady()
      .then(() => run(development))
      .catch(startFailed)
  } else {
    app.quit()
  }
}

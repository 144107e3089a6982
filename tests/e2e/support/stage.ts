import { appendFileSync, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { launchApp, type LaunchOptions, type RunningApp } from './app.ts'
import { startDesktop, type Desktop, type DesktopOptions } from './desktop.ts'

export interface Stage {
  readonly desktop: Desktop
  /** A folder for a vault that is not there yet. */
  newProfile(): string
  /** Starts the application; left out, with a new profile. */
  launch(options?: Partial<LaunchOptions>): Promise<RunningApp>
}

const results = resolve(import.meta.dirname, '../../../test-results')

const inOneLine = (text: string) => text.replace(/\s+/g, ' ').slice(0, 600)

export interface StageOptions extends DesktopOptions {
  /** One start for many tests, where none of them leaves a mark; otherwise each test ends what it started. */
  keepApps?: boolean
}

/** A desktop for the tests of one file, taken down after the last one whatever happened. */
export function useStage(options: StageOptions): Stage {
  let desktop: Desktop | undefined
  let profiles = 0
  const apps = new Set<RunningApp>()
  const present = () => {
    if (desktop === undefined) throw new Error('the desktop is there only while tests run')
    return desktop
  }
  const endApps = async () => {
    for (const app of apps) await app.kill()
    apps.clear()
  }
  beforeAll(async () => {
    desktop = await startDesktop(options)
  })
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail' && desktop !== undefined) {
      mkdirSync(results, { recursive: true })
      const log = join(results, 'failed.log')
      appendFileSync(log, `== ${task.name}: ${await desktop.screenshot(task.name)}\n`)
      for (const app of apps) {
        appendFileSync(log, `${app.output()}\n`)
        // What a person would have seen goes with the message: a build server keeps no pictures.
        const shown = await app.text().catch(() => 'nothing')
        for (const error of task.result.errors ?? [])
          error.message += `\nthe page showed: ${inOneLine(shown)}`
      }
    }
    if (options.keepApps !== true) await endApps()
  })
  afterAll(async () => {
    await endApps()
    await desktop?.stop()
  })
  const newProfile = () => present().makeFolder(`profile-${String((profiles += 1))}`)
  return {
    get desktop() {
      return present()
    },
    newProfile,
    async launch(wanted = {}) {
      const profile = wanted.profile ?? newProfile()
      const app = await launchApp(present(), { ...wanted, profile })
      apps.add(app)
      return app
    }
  }
}

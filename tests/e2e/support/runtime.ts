import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { TestProject } from 'vitest/node'
import { canRead, ordinaryAccount } from './account.ts'

/** What `scripts/setup.mjs` says the application runs on here. */
export interface Runtime {
  kind: 'official' | 'registry'
  version: string
  dist: string
  executable: string
  sqliteBinding: string | null
}

/** Where the built application is, and what starts it. */
export interface Installation extends Runtime {
  appFolder: string
}

declare module 'vitest' {
  export interface ProvidedContext {
    installation: Installation
    /** The same, or a copy, in a place an ordinary account may read. */
    readableInstallation: Installation
  }
}

const repository = resolve(import.meta.dirname, '../../..')

/** Vitest calls this once before all test files. */
export async function setup(project: TestProject): Promise<() => void> {
  const script = pathToFileURL(join(repository, 'scripts/setup.mjs')).href
  const { setUp } = (await import(script)) as {
    setUp: (wanted: { tests: boolean }) => Promise<{ runtime: Runtime }>
  }
  const { runtime } = await setUp({ tests: true })
  const installation: Installation = { ...runtime, appFolder: repository }
  const readable = makeReadable(installation)
  project.provide('installation', installation)
  project.provide('readableInstallation', readable.installation)
  return readable.remove
}

/** Under root's home, where a set-up as root puts things, nobody else can start a program. */
export function makeReadable(installation: Installation): { installation: Installation; remove: () => void } {
  const account = ordinaryAccount()
  const folder = mkdtempSync(join(tmpdir(), 'latchkey-e2e-installed-'))
  const copy = (from: string, name: string) => {
    const to = join(folder, name)
    // Hard links cost nothing; across file systems only a copy will do.
    try {
      execFileSync('cp', ['-al', from, to], { stdio: 'ignore' })
    } catch {
      rmSync(to, { recursive: true, force: true })
      execFileSync('cp', ['-a', from, to])
    }
    return to
  }
  execFileSync('chmod', ['755', folder])
  const { appFolder, sqliteBinding } = installation
  const made = { ...installation }
  if (!canRead(account, installation.executable)) {
    made.dist = copy(installation.dist, 'runtime')
    made.executable = join(made.dist, basename(installation.executable))
  }
  if (sqliteBinding !== null && !canRead(account, sqliteBinding)) {
    made.sqliteBinding = copy(sqliteBinding, basename(sqliteBinding))
  }
  if (!canRead(account, join(appFolder, 'package.json'))) {
    made.appFolder = join(folder, 'app')
    execFileSync('mkdir', [made.appFolder])
    for (const part of ['package.json', 'out', 'resources', 'node_modules']) {
      copy(join(appFolder, part), join('app', part))
    }
  }
  return { installation: made, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

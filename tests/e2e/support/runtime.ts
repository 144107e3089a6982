import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, relative, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { TestProject } from 'vitest/node'
import { canRead, ordinaryAccount } from './account.ts'
import { allowSandboxIn, needsSandboxHelper } from './sandbox-helper.ts'

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
  const folder = mkdtempSync(join(tmpdir(), 'latchkey-e2e-installed-'))
  execFileSync('chmod', ['755', folder])
  const installation: Installation = { ...runtime, appFolder: installApp(folder) }
  project.provide('installation', installation)
  project.provide('readableInstallation', makeReadable(folder, installation))
  return () => rmSync(folder, { recursive: true, force: true })
}

/** The application as it is built now: a build that starts while tests run must not take it from under them. */
function installApp(folder: string): string {
  const appFolder = join(folder, 'app')
  mkdirSync(appFolder)
  for (const part of ['package.json', 'out', 'resources']) {
    cpSync(join(repository, part), join(appFolder, part), { recursive: true })
  }
  execFileSync('chmod', ['-R', 'a+rX', appFolder])
  const modules = join(repository, 'node_modules')
  const entry = join(modules, 'better-sqlite3/package.json')
  if (canRead(ordinaryAccount(), entry)) symlinkSync(modules, join(appFolder, 'node_modules'))
  else linkCopy(modules, join(appFolder, 'node_modules'))
  return appFolder
}

/** Under root's home, where a set-up as root puts things, nobody else can start a program. */
function makeReadable(folder: string, installation: Installation): Installation {
  const account = ordinaryAccount()
  const made = { ...installation }
  const { sqliteBinding } = installation
  if (!canRead(account, installation.executable) || needsSandboxHelper()) {
    made.dist = linkCopy(installation.dist, join(folder, 'runtime'))
    made.executable = join(made.dist, relative(installation.dist, installation.executable))
    allowSandboxIn(made.dist)
  }
  if (sqliteBinding !== null && !canRead(account, sqliteBinding)) {
    made.sqliteBinding = linkCopy(sqliteBinding, join(folder, basename(sqliteBinding)))
  }
  return made
}

/** Hard links cost nothing; across file systems only a copy will do. */
function linkCopy(from: string, to: string): string {
  try {
    execFileSync('cp', ['-al', from, to], { stdio: 'ignore' })
  } catch {
    rmSync(to, { recursive: true, force: true })
    execFileSync('cp', ['-a', from, to])
  }
  return to
}

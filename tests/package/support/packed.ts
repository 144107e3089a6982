import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { TestProject } from 'vitest/node'
import { allowSandboxIn } from '../../e2e/support/sandbox-helper.ts'
import type { Runtime } from '../../e2e/support/runtime.ts'

const repository = resolve(import.meta.dirname, '../../..')

export interface Packed {
  /** A copy of the unpacked application, to start and to tamper with, where every account may read it. */
  folder: string
  runtime: Runtime
  isTestPackage: boolean
}

declare module 'vitest' {
  export interface ProvidedContext {
    packed: Packed
  }
}

interface Unpacked {
  packUnpacked: (setting: { node: string; runtime: Runtime }) => Promise<string>
  isTestPackage: (runtime: Runtime) => boolean
}

/** A script of the project, which has no types. */
export const script = async <T>(path: string) =>
  (await import(pathToFileURL(join(repository, 'scripts', path)).href)) as T

/** Vitest calls this once before all test files. */
export async function setup(project: TestProject): Promise<() => void> {
  const { setUp } = await script<{
    setUp: (wanted: { tests: boolean }) => Promise<{ node: string; runtime: Runtime }>
  }>('setup.mjs')
  const { packUnpacked, isTestPackage } = await script<Unpacked>('package/unpacked.mjs')
  const here = await setUp({ tests: true })
  const folder = copyOf(await packUnpacked(here))
  project.provide('packed', { folder, runtime: here.runtime, isTestPackage: isTestPackage(here.runtime) })
  return () => rmSync(join(folder, '..'), { recursive: true, force: true })
}

/** Hard links where they can be made: 230 MB need not be written again for each test that plants something. */
export function copyOf(folder: string): string {
  const outer = mkdtempSync(join(tmpdir(), 'latchkey-packed-'))
  chmodSync(outer, 0o755)
  const copy = join(outer, 'Latchkey')
  try {
    execFileSync('cp', ['-al', folder, copy], { stdio: 'ignore' })
  } catch {
    rmSync(copy, { recursive: true, force: true })
    execFileSync('cp', ['-a', folder, copy])
  }
  allowSandboxIn(copy)
  return copy
}

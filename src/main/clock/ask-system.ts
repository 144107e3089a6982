import { execFile } from 'node:child_process'
import { syncQuestions, type Synchronised } from './system-sync.ts'

/** A system that takes longer than this says nothing. */
const patienceMs = 2000

/** Asks this system whether it keeps its clock right. Never throws: what it does not say is `unknown`. */
export async function askSystem(
  platform: NodeJS.Platform = process.platform,
  systemRoot = process.env.SystemRoot ?? 'C:\\Windows'
): Promise<Synchronised> {
  const question = syncQuestions(systemRoot)[platform]
  for (const program of question?.programs ?? []) {
    const output = await outputOf(program, question?.args ?? [])
    if (output !== undefined) return question?.read(output) ?? 'unknown'
  }
  return 'unknown'
}

/** What a program writes; nothing where it is not there, fails or takes too long. */
function outputOf(program: string, args: readonly string[]): Promise<string | undefined> {
  return new Promise((resolve) => {
    // Nothing of ours goes along: no environment but the language, no shell, no window.
    const options = {
      timeout: patienceMs,
      killSignal: 'SIGKILL',
      maxBuffer: 16_384,
      windowsHide: true,
      env: { LC_ALL: 'C', ...(process.env.SystemRoot && { SystemRoot: process.env.SystemRoot }) }
    } as const
    execFile(program, [...args], options, (error, stdout) => resolve(error === null ? stdout : undefined))
  })
}

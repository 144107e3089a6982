import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import type { Account } from './account.ts'
import { until } from './until.ts'

export interface ProcessOptions {
  env: NodeJS.ProcessEnv
  /** Who it runs as; left out, whoever runs the tests. */
  account?: Account | undefined
  input?: string | Buffer
  timeoutMs?: number
}

export interface Outcome {
  status: number | null
  stdout: Buffer
  stderr: string
}

export interface OwnedProcess {
  readonly pid: number
  readonly child: ChildProcess
  stdout(): string
  stderr(): string
  hasEnded(): boolean
  writeLine(line: string): void
  stop(): Promise<void>
}

const asAccount = (account?: Account) => (account === undefined ? {} : { uid: account.uid, gid: account.gid })

/** Still running processes: a test file that breaks off must not leave a desktop behind. */
const running = new Set<ChildProcess>()
process.on('exit', () => running.forEach((child) => child.kill('SIGKILL')))

/** A process that stays until `stop`, for instance the X server. */
export function startProcess(command: string, args: string[], options: ProcessOptions): OwnedProcess {
  const child = spawn(command, args, { env: options.env, stdio: 'pipe', ...asAccount(options.account) })
  running.add(child)
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', (part: Buffer) => (stdout += part.toString()))
  child.stderr.on('data', (part: Buffer) => (stderr += part.toString()))
  child.on('error', (error) => (stderr += error.message))
  child.stdin.on('error', () => undefined)
  child.on('close', () => running.delete(child))
  if (options.input !== undefined) child.stdin.end(options.input)
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null || child.pid === undefined
  return {
    pid: child.pid ?? -1,
    child,
    stdout: () => stdout,
    stderr: () => stderr,
    hasEnded,
    writeLine: (line) => child.stdin.write(`${line}\n`),
    async stop() {
      if (hasEnded()) return
      child.kill('SIGTERM')
      const deadline = setTimeout(() => child.kill('SIGKILL'), 2_000)
      await until(`the end of ${command}`, hasEnded, 5_000)
      clearTimeout(deadline)
    }
  }
}

/** Runs a command to its end. */
export async function run(command: string, args: string[], options: ProcessOptions): Promise<Outcome> {
  const child = spawn(command, args, {
    env: options.env,
    stdio: 'pipe',
    timeout: options.timeoutMs ?? 15_000,
    ...asAccount(options.account)
  })
  const stdout: Buffer[] = []
  let stderr = ''
  child.stdout.on('data', (part: Buffer) => stdout.push(part))
  child.stderr.on('data', (part: Buffer) => (stderr += part.toString()))
  child.stdin.on('error', () => undefined)
  child.stdin.end(options.input ?? '')
  const [status] = (await once(child, 'close')) as [number | null]
  return { status, stdout: Buffer.concat(stdout), stderr }
}

/** The same for a command that must succeed: its output. */
export async function output(command: string, args: string[], options: ProcessOptions): Promise<string> {
  const outcome = await run(command, args, options)
  if (outcome.status !== 0) {
    throw new Error(
      `${command} ${args.join(' ')} ended with ${String(outcome.status)}: ${outcome.stderr.slice(-500)}`
    )
  }
  return outcome.stdout.toString('utf8')
}

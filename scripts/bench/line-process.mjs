// A helper program that is spoken to in lines, and answers in lines of JSON.
import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

export function startLineProcess(command, args, env) {
  const child = spawn(command, args, { env, stdio: ['pipe', 'pipe', 'inherit'] })
  child.on('error', () => {})
  const killed = () => child.kill('SIGKILL')
  process.on('exit', killed)
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  return {
    /** The next line; fails where none comes in time or the program has ended. */
    async next(within = 10_000) {
      let limit
      const tooLate = new Promise((_, fail) => {
        limit = setTimeout(
          () => fail(new Error(`nothing from ${command} ${args[0]} in ${within} ms`)),
          within
        )
      })
      const { value, done } = await Promise.race([lines.next(), tooLate]).finally(() => clearTimeout(limit))
      if (done) throw new Error(`${command} ${args[0]} ended`)
      return JSON.parse(value)
    },
    tell: (line) => child.stdin.write(`${line}\n`),
    stop() {
      process.off('exit', killed)
      child.kill('SIGTERM')
    }
  }
}

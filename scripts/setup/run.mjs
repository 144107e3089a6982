// Other programs, run with their output kept back: it is shown only when they fail.
import { spawn } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { CannotGoOn } from './say.mjs'

/** The checkout this script belongs to. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')

// When one of several things at work fails, the others are ended with us instead of going on unseen.
const running = new Set()
process.on('exit', () => {
  for (const child of running) child.kill()
})

/** Resolves to what the program wrote to stdout; throws with all it wrote when it fails. */
export function run(command, args, options = {}) {
  return new Promise((done, fail) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], ...options })
    running.add(child)
    let stdout = ''
    let all = ''
    child.stdout.on('data', (data) => {
      stdout += data
      all += data
    })
    child.stderr.on('data', (data) => (all += data))
    child.on('error', (error) => {
      running.delete(child)
      fail(new CannotGoOn(`${command} could not be started: ${error.message}`))
    })
    child.on('close', (code, signal) => {
      running.delete(child)
      if (code === 0) return done(stdout)
      const line = [command, ...args].join(' ').slice(0, 300)
      fail(
        new CannotGoOn(
          `This failed (${signal ?? `exit code ${code}`}): ${line}\n\n${all.trim().slice(-4000)}`
        )
      )
    })
  })
}

/** Is there a program of this name? Looked up by hand, as asking a shell takes longer than all other checks. */
export function onPath(name) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, name), constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}

/**
 * npm as a program and its first arguments. `npm start` tells which npm and which Node it runs under; without
 * that it is npm by name, which on Windows is a .cmd file and so needs a shell.
 */
export function npm(args) {
  const cli = process.env.npm_execpath
  if (cli && /npm-cli\.c?js$/.test(cli))
    return [process.env.npm_node_execpath ?? process.execPath, [cli, ...args], {}]
  return process.platform === 'win32' ? ['npm.cmd', args, { shell: true }] : ['npm', args, {}]
}

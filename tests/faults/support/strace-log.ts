import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** What a traced program did to files, in order. `fd` numbers are the program's own. */
export type FileEvent =
  | { kind: 'open'; path: string; fd: number; creates: boolean; truncates: boolean; appends: boolean }
  | { kind: 'write'; fd: number; path: string; offset: number | undefined; data: Buffer }
  | { kind: 'copy'; from: number; to: number; path: string; length: number }
  | { kind: 'truncate'; fd: number; path: string; size: number }
  | { kind: 'sync'; fd: number; path: string }
  | { kind: 'rename' | 'link'; from: string; to: string }
  | { kind: 'unlink' | 'mkdir' | 'rmdir'; path: string }
  /** A write to standard output. */
  | { kind: 'said'; text: string }

const traced = [
  'openat,open,creat,write,pwrite64,writev,pwritev,pwritev2,ftruncate,truncate,fallocate',
  'fsync,fdatasync,rename,renameat,renameat2,unlink,unlinkat,mkdir,mkdirat,rmdir',
  'link,linkat,symlink,symlinkat,copy_file_range,sendfile,ioctl,msync'
].join(',')

export const straceArguments = (logFile: string): string[] => {
  const all = ['-f', '--seccomp-bpf', '-y', '-xx', '-s', String(1 << 24), '-e', 'signal=none']
  return [...all, '-e', `trace=${traced}`, '-o', logFile]
}

/** Why strace cannot be used here, or nothing. */
export function straceTrouble(): string | undefined {
  const tried = spawnSync('strace', ['-f', '--seccomp-bpf', '-o', '/dev/null', 'true'], { encoding: 'utf8' })
  if (tried.error !== undefined) return 'strace is not installed'
  return tried.status === 0 ? undefined : `strace may not trace here: ${tried.stderr.trim()}`
}

export const readStraceLog = (file: string): FileEvent[] => parseStrace(readFileSync(file, 'latin1'))

const called = /^(\d+) +(\w+)\((.*)\) += (-?\d+|\?|0x[0-9a-f]+)(?:<(.*?)>)?(?: .*)?$/s
const begun = /^(\d+) +(\w+)\((.*) <unfinished \.\.\.>$/s
const resumed = /^(\d+) +<\.\.\. (\w+) resumed>(.*)$/s

/**
 * Reads a log of `strace -f -y -xx`. A call that another thread interrupted in the log counts as done where it ended:
 * what a call had not reported yet must not be taken for safe.
 */
export function parseStrace(text: string): FileEvent[] {
  const waiting = new Map<string, string>()
  const events: FileEvent[] = []
  for (const line of text.split('\n')) {
    const start = begun.exec(line)
    if (start !== null) {
      waiting.set(start[1] ?? '', `${start[1] ?? ''} ${start[2] ?? ''}(${start[3] ?? ''}`)
      continue
    }
    const end = resumed.exec(line)
    const whole = end === null ? line : `${waiting.get(end[1] ?? '') ?? ''}${end[3] ?? ''}`
    const call = called.exec(whole)
    if (call === null) continue
    const result = Number(call[4])
    if (Number.isNaN(result) || result < 0) continue
    const event = eventOf(call[2] ?? '', splitArguments(call[3] ?? ''), result)
    if (event !== undefined) events.push(event)
  }
  return events
}

function eventOf(name: string, args: string[], result: number): FileEvent | undefined {
  const [a = '', b = '', c = '', d = ''] = args
  const at = { fd: Number.parseInt(a, 10), path: pathOfFd(a) }
  switch (name) {
    case 'openat':
    case 'open': {
      const [path, flags] = name === 'open' ? [a, b] : [b, c]
      const has = (flag: string) => flags.split('|').includes(flag)
      const how = { creates: has('O_CREAT'), truncates: has('O_TRUNC'), appends: has('O_APPEND') }
      return { kind: 'open', path: textOf(path), fd: result, ...how }
    }
    case 'write':
      if (at.fd === 1) return { kind: 'said', text: bytesOf(b).toString('utf8') }
      return { kind: 'write', ...at, offset: undefined, data: bytesOf(b).subarray(0, result) }
    case 'pwrite64':
      return { kind: 'write', ...at, offset: Number(d), data: bytesOf(b).subarray(0, result) }
    case 'writev':
    case 'pwritev':
    case 'pwritev2': {
      const parts = [...b.matchAll(/iov_base="((?:\\x[0-9a-f]{2})*)"/g)].map((part) =>
        bytesOf(`"${part[1] ?? ''}"`)
      )
      const offset = name === 'writev' || d === '-1' ? undefined : Number(d)
      return { kind: 'write', ...at, offset, data: Buffer.concat(parts).subarray(0, result) }
    }
    case 'copy_file_range':
      return { kind: 'copy', from: at.fd, to: Number.parseInt(c, 10), path: pathOfFd(c), length: result }
    case 'sendfile':
      return { kind: 'copy', from: Number.parseInt(b, 10), to: at.fd, path: at.path, length: result }
    case 'ftruncate':
      return { kind: 'truncate', ...at, size: Number(b) }
    case 'fallocate':
      return { kind: 'truncate', ...at, size: Number(c) + Number(d) }
    case 'fsync':
    case 'fdatasync':
      return { kind: 'sync', ...at }
    case 'rename':
      return { kind: 'rename', from: textOf(a), to: textOf(b) }
    case 'renameat':
    case 'renameat2':
      return { kind: 'rename', from: textOf(b), to: textOf(d) }
    case 'link':
      return { kind: 'link', from: textOf(a), to: textOf(b) }
    case 'linkat':
      return { kind: 'link', from: textOf(b), to: textOf(d) }
    case 'unlink':
    case 'rmdir':
    case 'mkdir':
      return { kind: name, path: textOf(a) }
    case 'unlinkat':
      return { kind: c.includes('AT_REMOVEDIR') ? 'rmdir' : 'unlink', path: textOf(b) }
    case 'mkdirat':
      return { kind: 'mkdir', path: textOf(b) }
    default:
      return undefined
  }
}

/** Splits at commas outside of quotes and brackets. With -xx no quote stands inside of a text. */
function splitArguments(text: string): string[] {
  const parts: string[] = []
  let depth = 0
  let from = 0
  for (let at = 0; at < text.length; at++) {
    const letter = text[at]
    if (letter === '"') {
      // Texts are most of a log: jump over them.
      at = text.indexOf('"', at + 1)
      if (at < 0) break
    } else if (letter === '[' || letter === '{') depth += 1
    else if (letter === ']' || letter === '}') depth -= 1
    else if (letter === ',' && depth === 0) {
      parts.push(text.slice(from, at).trim())
      from = at + 1
    }
  }
  parts.push(text.slice(from).trim())
  return parts
}

function bytesOf(quoted: string): Buffer {
  const end = quoted.lastIndexOf('"')
  return Buffer.from(quoted.slice(1, end).replaceAll('\\x', ''), 'hex')
}
const textOf = (quoted: string): string => bytesOf(quoted).toString('utf8')

/** `21<\x2f…>` */
function pathOfFd(argument: string): string {
  const path = /<([^>]*)>/.exec(argument)?.[1] ?? ''
  return path.startsWith('\\x') ? Buffer.from(path.replaceAll('\\x', ''), 'hex').toString('utf8') : path
}

import { mkdirSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Random } from './random.ts'
import type { FileEvent } from './strace-log.ts'

/** What a power cut leaves of writes that no fsync has covered. */
export type Policy = 'nothing' | 'everything' | 'prefix' | 'torn'
export const policies: readonly Policy[] = ['nothing', 'everything', 'prefix', 'torn']

const sectorBytes = 512
type Change = { at: number; data: Buffer } | { size: number }

/** Bytes that grow and are cut, changed in place: a log is written to thousands of times. */
class Bytes {
  #room: Buffer
  #size: number

  constructor(bytes: Uint8Array = Buffer.alloc(0)) {
    this.#room = Buffer.from(bytes)
    this.#size = bytes.byteLength
  }

  get view(): Buffer {
    return this.#room.subarray(0, this.#size)
  }

  apply(change: Change): void {
    const size = 'size' in change ? change.size : Math.max(this.#size, change.at + change.data.byteLength)
    if (size > this.#room.byteLength) {
      const room = Buffer.alloc(Math.max(size, 2 * this.#room.byteLength))
      room.set(this.view)
      this.#room = room
    }
    if (size < this.#size) this.#room.fill(0, size, this.#size)
    this.#size = size
    if ('data' in change) this.#room.set(change.data, change.at)
  }
}

/** A file's bytes as they surely are on the disk, and what was done to them since the last fsync. */
class FileNode {
  #safe: Uint8Array = Buffer.alloc(0)
  /** As the program sees it. */
  readonly #seen = new Bytes()
  #waiting: Change[] = []

  get seen(): Buffer {
    return this.#seen.view
  }

  change(change: Change): void {
    this.#seen.apply(change)
    this.#waiting.push(change)
  }

  sync(): void {
    if (this.#waiting.length === 0) return
    this.#safe = Buffer.from(this.seen)
    this.#waiting = []
  }

  left(policy: Policy, random: Random): Uint8Array {
    if (policy === 'nothing' || this.#waiting.length === 0) return this.#safe
    if (policy === 'everything') return this.seen
    const length = policy === 'prefix' ? random.below(this.#waiting.length + 1) : undefined
    const left = new Bytes(this.#safe)
    for (const change of this.#waiting.slice(0, length)) {
      for (const part of policy === 'torn' ? torn(change, random) : [change]) left.apply(part)
    }
    return left.view
  }
}

/** A disk writes sectors whole, in any order: each is there or not. */
function torn(change: Change, random: Random): Change[] {
  if ('size' in change) return random.chance(0.5) ? [change] : []
  const sectors: Change[] = []
  for (let at = change.at; at < change.at + change.data.byteLength;) {
    const end = Math.min((Math.floor(at / sectorBytes) + 1) * sectorBytes, change.at + change.data.byteLength)
    if (random.chance(0.5)) sectors.push({ at, data: change.data.subarray(at - change.at, end - change.at) })
    at = end
  }
  return sectors
}

type Node = { kind: 'file'; file: FileNode } | { kind: 'folder'; id: number }
type Names = Map<number, Map<string, Node>>
/** A change of names, and the folders that must be synced before it is safe. */
interface NameChange {
  apply: (names: Names) => void
  unsafeIn: Set<number>
}

const rootId = 0

/**
 * A disk that a recorded program wrote to: which bytes and names are safe at every moment, and what may be left after a
 * power cut. Stricter than most file systems: a new name is only safe when its folder was synced.
 */
export class Disk {
  readonly #root: string
  readonly #names: Names = new Map([[rootId, new Map()]])
  readonly #changes: NameChange[] = []
  readonly #open = new Map<number, { node: Node; position: number; appends: boolean }>()
  #folders = 0

  /** `root` is there, safe and empty at the start; what happens outside of it is not looked at. */
  constructor(root: string) {
    this.#root = root
  }

  /** Answers whether the event was about this disk. */
  take(event: FileEvent): boolean {
    switch (event.kind) {
      case 'open':
        this.#open.delete(event.fd)
        return this.#isHere(event.path) && this.#opened(event)
      case 'write':
      case 'truncate':
      case 'sync':
        return this.#isHere(event.path.replace(/ \(deleted\)$/, '')) && this.#toFile(event)
      case 'copy':
        return this.#isHere(event.path) && this.#copied(event)
      case 'rename':
      case 'link':
        if (this.#isHere(event.from) !== this.#isHere(event.to))
          throw new Error('moved in or out of the disk')
        return this.#isHere(event.to) && this.#moved(event)
      case 'unlink':
      case 'rmdir':
      case 'mkdir':
        return this.#isHere(event.path) && this.#named(event)
      case 'said':
        return false
    }
  }

  /** Writes what a power cut now could leave into `folder`. */
  leave(folder: string, names: Policy, bytes: Policy, random: Random): void {
    const left: Names = new Map([[rootId, new Map()]])
    const unsafe = this.#changes.filter((change) => change.unsafeIn.size > 0)
    const kept = new Set(names === 'prefix' ? unsafe.slice(0, random.below(unsafe.length + 1)) : [])
    for (const change of this.#changes) {
      const survives = names === 'torn' ? random.chance(0.5) : names === 'everything' || kept.has(change)
      if (change.unsafeIn.size === 0 || survives) change.apply(left)
    }
    const write = (id: number, path: string): void => {
      mkdirSync(path, { recursive: true, mode: 0o700 })
      for (const [name, node] of left.get(id) ?? []) {
        if (node.kind === 'folder') write(node.id, join(path, name))
        else writeFileSync(join(path, name), node.file.left(bytes, random), { mode: 0o600 })
      }
    }
    write(rootId, folder)
  }

  #isHere = (path: string): boolean => path === this.#root || path.startsWith(`${this.#root}/`)

  /** Folder and name of a path as the program sees it now. */
  #place(path: string): { folder: number; name: string } {
    if (path === this.#root) throw new Error('the root has no name on its own disk')
    const folder = this.#nodeAt(dirname(path))
    if (folder?.kind !== 'folder') throw new Error(`no folder at ${dirname(path)}`)
    return { folder: folder.id, name: basename(path) }
  }

  #nodeAt(path: string): Node | undefined {
    if (path === this.#root) return { kind: 'folder', id: rootId }
    const { folder, name } = this.#place(path)
    return this.#names.get(folder)?.get(name)
  }

  #rename(apply: (names: Names) => void, ...folders: number[]): true {
    apply(this.#names)
    this.#changes.push({ apply, unsafeIn: new Set(folders) })
    return true
  }

  #opened(event: Extract<FileEvent, { kind: 'open' }>): true {
    let node = this.#nodeAt(event.path)
    if (node === undefined) {
      if (!event.creates) throw new Error(`opened what is not there: ${event.path}`)
      const made: Node = { kind: 'file', file: new FileNode() }
      const { folder, name } = this.#place(event.path)
      this.#rename((names) => names.get(folder)?.set(name, made), folder)
      node = made
    }
    if (event.truncates && node.kind === 'file') node.file.change({ size: 0 })
    this.#open.set(event.fd, { node, position: 0, appends: event.appends })
    return true
  }

  #toFile(event: Extract<FileEvent, { kind: 'write' | 'truncate' | 'sync' }>): true {
    const open = this.#openAt(event.fd)
    const { node } = open
    if (event.kind === 'sync') {
      if (node.kind === 'file') node.file.sync()
      else for (const change of this.#changes) change.unsafeIn.delete(node.id)
      return true
    }
    if (node.kind !== 'file') throw new Error('bytes of a folder')
    if (event.kind === 'truncate') node.file.change({ size: event.size })
    else {
      const at = event.offset ?? (open.appends ? node.file.seen.byteLength : open.position)
      node.file.change({ at, data: event.data })
      if (event.offset === undefined) open.position = at + event.data.byteLength
    }
    return true
  }

  #copied(event: Extract<FileEvent, { kind: 'copy' }>): true {
    const [from, to] = [this.#openAt(event.from), this.#openAt(event.to)]
    if (from.node.kind !== 'file' || to.node.kind !== 'file') throw new Error('copied a folder')
    const data = from.node.file.seen.subarray(from.position, from.position + event.length)
    to.node.file.change({ at: to.position, data })
    from.position += event.length
    to.position += event.length
    return true
  }

  #moved(event: Extract<FileEvent, { kind: 'rename' | 'link' }>): true {
    const [from, to] = [this.#place(event.from), this.#place(event.to)]
    return this.#rename(
      (names) => {
        const node = names.get(from.folder)?.get(from.name)
        if (node === undefined) return
        if (event.kind === 'rename') names.get(from.folder)?.delete(from.name)
        names.get(to.folder)?.set(to.name, node)
      },
      from.folder,
      to.folder
    )
  }

  #named(event: Extract<FileEvent, { kind: 'unlink' | 'mkdir' | 'rmdir' }>): true {
    const { folder, name } = this.#place(event.path)
    if (event.kind !== 'mkdir') return this.#rename((names) => names.get(folder)?.delete(name), folder)
    const id = (this.#folders += 1)
    return this.#rename((names) => {
      names.get(folder)?.set(name, { kind: 'folder', id })
      if (!names.has(id)) names.set(id, new Map())
    }, folder)
  }

  #openAt(fd: number): { node: Node; position: number; appends: boolean } {
    const open = this.#open.get(fd)
    if (open === undefined) throw new Error(`descriptor ${String(fd)} was opened unseen`)
    return open
  }
}

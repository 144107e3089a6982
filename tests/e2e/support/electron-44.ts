import type { ClipboardSince44 } from '../../../src/main/clipboard/clipboard-since-44.ts'
import type { ClipboardOwner } from './clipboard-owner.ts'

const nativeName = /^electron application\/osclipboard;format="(.+)"$/

/** As much of Electron 44's clipboard as is used, on a real X clipboard. `refuses` makes it take texts alone. */
export function electron44(owner: ClipboardOwner, { refuses = false } = {}): ClipboardSince44 {
  class Item {
    readonly #items: Record<string, string | Blob>
    constructor(items: Record<string, string | Blob>) {
      this.#items = items
    }
    get types(): string[] {
      return Object.keys(this.#items)
    }
    getType(type: string): Promise<Blob> {
      const item = this.#items[type]
      if (item === undefined) return Promise.reject(new Error('no such type'))
      return Promise.resolve(item instanceof Blob ? item : new Blob([item]))
    }
  }
  const clipboard = {
    async write(items: Item[]) {
      const formats: Record<string, Buffer> = {}
      for (const item of items) {
        for (const type of item.types) {
          const content = await (await item.getType(type)).arrayBuffer()
          formats[nativeName.exec(type)?.[1] ?? type] = Buffer.from(content)
        }
      }
      if (refuses && Object.keys(formats).length > 1) throw new Error('format refused')
      await owner.write(formats)
    },
    writeText: (text: string) => owner.write({ 'text/plain': Buffer.from(text) }),
    async readText() {
      const found = await owner.read()
      return (found.get('UTF8_STRING') ?? found.get('text/plain') ?? Buffer.alloc(0)).toString('utf8')
    },
    async read() {
      const found = [...(await owner.read())].map(([type, content]) => [
        type,
        new Blob([Uint8Array.from(content)])
      ])
      return found.length === 0 ? [] : [new Item(Object.fromEntries(found) as Record<string, Blob>)]
    },
    // Answers at once, as the real one does; what is asked after it comes after it.
    clear: () => void owner.clear()
  }
  return { clipboard, ClipboardItem: Item } as unknown as ClipboardSince44
}

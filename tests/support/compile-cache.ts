import { join, resolve } from 'node:path'

/**
 * For programs that tests start by the hundred: Node keeps what it made of our TypeScript between them, each file until
 * it changes. Starting the core takes a third of the time.
 */
export const compileCache: Record<string, string> = {
  NODE_COMPILE_CACHE: join(resolve(import.meta.dirname, '../..'), 'node_modules/.cache/latchkey-compiled')
}

import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { protocol, type Session } from 'electron/main'

export const pageScheme = 'app'
const first = `${pageScheme}://latchkey` as const
/**
 * SECURITY: the origins of our page, and of nothing else. There are two, with the same files and the same rules,
 * because a browser gives another origin another process: at each lock the page goes to the other one, and the process
 * that held what was shown ends (`fresh-page.ts`).
 */
export const pageOrigins = [first, `${pageScheme}://latchkey-again`] as const
export type PageOrigin = (typeof pageOrigins)[number]
/** Where the first page of a window stands. */
export const pageUrl = urlOf(first)

/** The page's address at one of its origins. */
export function urlOf(origin: PageOrigin): string {
  return `${origin}/index.html`
}

/** Which of our origins an address belongs to, if any. */
export function ourOrigin(url: string): PageOrigin | undefined {
  if (!URL.canParse(url)) return undefined
  const { protocol, host } = new URL(url)
  return pageOrigins.find((origin) => origin === `${protocol}//${host}`)
}

const policy = (scripts: string, connections: string) =>
  [
    "default-src 'none'",
    `script-src ${scripts}`,
    "style-src 'self'",
    "img-src 'self' blob:",
    "font-src 'self'",
    `connect-src ${connections}`,
    "worker-src 'self'",
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types latchkey-worker'
  ].join('; ')

/** What the page may do, as the browser enforces it: only our own files, no network, no inline script, no eval. */
export const contentSecurityPolicy = policy("'self'", "'none'")
/**
 * The worker that reads pictures has a policy of its own: it may also load one of our own files by itself and run
 * it as WebAssembly, and that is the decoder. It has no document, and no door to main.
 */
export const workerSecurityPolicy = policy("'self' 'wasm-unsafe-eval'", "'self'")
const workerFile = /^\/assets\/decode\.worker-[\w-]+\.js$/

const contentTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm'
}

/** Must run before Electron is ready. Fetching is for the worker and its decoder; the page's policy denies it. */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: pageScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } }
  ])
}

/** Serves the built page on its own scheme. Only names found at the start are served: no path is ever put together. */
export function servePage(session: Session, folder: string): void {
  const files = fileMap(folder)
  session.protocol.handle(pageScheme, async (request) => {
    const url = new URL(request.url)
    const file = ourOrigin(request.url) === undefined ? undefined : files.get(url.pathname)
    if (file === undefined || request.method !== 'GET') return new Response(null, { status: 404 })
    return new Response(new Uint8Array(await readFile(file)), {
      headers: {
        'Content-Type': contentTypes[extname(file)] ?? 'application/octet-stream',
        'Content-Security-Policy': workerFile.test(url.pathname)
          ? workerSecurityPolicy
          : contentSecurityPolicy,
        'X-Content-Type-Options': 'nosniff',
        'Cross-Origin-Opener-Policy': 'same-origin',
        'Referrer-Policy': 'no-referrer',
        'Cache-Control': 'no-store'
      }
    })
  })
}

function fileMap(folder: string): Map<string, string> {
  const files = new Map<string, string>()
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    files.set(`/${relative(folder, path).split(sep).join('/')}`, path)
  }
  return files
}

import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { protocol, type Session } from 'electron/main'

export const pageScheme = 'app'

/** One of our pages: the document it begins with, and where it stands. */
export interface OurPage {
  /** Two, with the same files and the same rules: a fresh page goes from the one to the other (`fresh-page.ts`). */
  readonly origins: readonly [string, string]
  readonly document: string
}

const pageAt = (host: string, document: string): OurPage => ({
  origins: [`${pageScheme}://${host}`, `${pageScheme}://${host}-again`],
  document
})
/**
 * SECURITY: the origins of our pages, and of nothing else. Each page has its own, because a browser gives another
 * origin another process: quick access never shares one with the window, and at each lock both go to their other
 * origin, so that the processes that held what was shown end.
 */
export const windowPage = pageAt('latchkey', 'index.html')
export const quickPage = pageAt('latchkey-quick', 'quick.html')
const pages = [windowPage, quickPage]

/** The page's address at one of its origins; the first, where none is named. */
export function urlOf({ origins, document }: OurPage, origin = origins[0]): string {
  return `${origin}/${document}`
}

/** Which of a page's origins an address belongs to, if any. */
export function originOf(page: OurPage, url: string): string | undefined {
  if (!URL.canParse(url)) return undefined
  const { protocol, host } = new URL(url)
  return page.origins.find((origin) => origin === `${protocol}//${host}`)
}

/** Which of our pages an address belongs to, if any. */
export function ourPage(url: string): OurPage | undefined {
  return pages.find((page) => originOf(page, url) !== undefined)
}

/** Whether an address may be loaded at all: it is at one of our origins, or a blob of one. */
export function isOurs(url: string): boolean {
  return pages
    .flatMap(({ origins }) => origins)
    .some((origin) => url.startsWith(`${origin}/`) || url.startsWith(`blob:${origin}/`))
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
    const page = ourPage(request.url)
    // A page has its own document and no other's; what documents are made of, they share.
    const isOthers = pages.some((one) => one !== page && url.pathname === `/${one.document}`)
    const file = page === undefined || isOthers ? undefined : files.get(url.pathname)
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

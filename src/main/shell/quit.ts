import { app } from 'electron/main'

/** Runs `work` once before the program ends, whichever way it was asked to, and waits for it. */
export function quitAfter(work: () => Promise<void>): void {
  let done = false
  app.on('before-quit', (event) => {
    if (done) return
    event.preventDefault()
    void work().finally(() => {
      done = true
      app.quit()
    })
  })
}

/** Waits for something before the program ends, but no longer than this. Whether it went well is its own affair. */
export async function atMost(limitMs: number, work: Promise<unknown> | undefined): Promise<void> {
  const timer = new Promise((resolve) => setTimeout(resolve, limitMs))
  await Promise.race([timer, work?.catch(() => undefined)])
}

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

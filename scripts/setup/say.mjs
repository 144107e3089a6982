// What set-up does, in words and on one line each: a person waits for it, and a log keeps it.

export function say(text) {
  process.stdout.write(`setup: ${text}\n`)
}

/** Says what is being done before it is done, and how long it took once that is worth knowing. */
export async function saying(text, work) {
  say(`${text} ...`)
  const from = performance.now()
  const result = await work()
  const seconds = (performance.now() - from) / 1000
  if (seconds >= 1) say(`${text}: done in ${seconds.toFixed(1)} s`)
  return result
}

/** Something a person can put right. It is shown as its text, without a stack. */
export class CannotGoOn extends Error {}

/** Ends a command the way a person can read it: plain words for what they can mend, a stack for our own mistakes. */
export function stopWith(error) {
  const words = error instanceof CannotGoOn ? error.message : (error?.stack ?? String(error))
  process.stderr.write(`\n${words}\n`)
  process.exit(1)
}

/** How long a call may take before the person is told what is being waited for. */
export const waitingNoticeMs = 3000

/**
 * Runs calls one after the other, and tells (`onWaiting`) when one has taken three seconds and when it is over.
 * A call that fails does not hold up the next.
 */
export function oneAtATime(onWaiting: (waiting: boolean) => void): <T>(call: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (call) => {
    const next = last.then(() => withNotice(call, onWaiting))
    last = next.catch(() => undefined)
    return next
  }
}

async function withNotice<T>(call: () => Promise<T>, onWaiting: (waiting: boolean) => void): Promise<T> {
  const notice = { given: false }
  const timer = setTimeout(() => {
    notice.given = true
    onWaiting(true)
  }, waitingNoticeMs)
  try {
    return await call()
  } finally {
    clearTimeout(timer)
    if (notice.given) onWaiting(false)
  }
}

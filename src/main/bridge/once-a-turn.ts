/**
 * A call that happens once however often it is asked for in one turn, at the end of it: a thousand codes that are saved
 * or taken back are one change to whoever looks. What fails in it is nobody's answer.
 */
export function onceATurn(work: () => void): () => void {
  let isAsked = false
  return () => {
    if (isAsked) return
    isAsked = true
    queueMicrotask(() => {
      isAsked = false
      try {
        work()
      } catch {
        // Whoever changed something was told that it is done, and it is; the next change tells again.
      }
    })
  }
}

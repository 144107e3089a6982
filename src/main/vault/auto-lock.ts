/** How often the idle time is looked at. */
const checkEveryMs = 5000

export interface AutoLockOptions {
  /** Seconds since the last input anywhere on this system. */
  idleSeconds: () => number
  /** Minutes after which to lock; null never. Asked each time, so that a changed setting works at once. */
  limitMinutes: () => number | null
  isUnlocked: () => boolean
  lock: () => void
}

/** Locks the vault when nobody has used the computer for as long as the settings say. Answers how to stop it. */
export function startAutoLock({ idleSeconds, limitMinutes, isUnlocked, lock }: AutoLockOptions): () => void {
  const timer = setInterval(() => {
    const limit = limitMinutes()
    if (limit !== null && isUnlocked() && idleSeconds() >= limit * 60) lock()
  }, checkEveryMs)
  timer.unref()
  return () => clearInterval(timer)
}

import { useCallback, useEffect, useRef, useState } from 'react'
import type { SecretField } from '../../../../shared/model/credential.ts'
import type { CredentialId } from '../../../../shared/model/ids.ts'
import { useRun } from '../../ui/use-run.ts'
import { useCredentials } from './credentials-store.ts'

export interface Revealed {
  value: string
  hidesAtMs: number
}

/**
 * One secret, for a short time. SECURITY: it lives in this component's state only, and is dropped when the time
 * is over, the window loses the focus, or the component leaves the screen (another login, lock).
 */
export function useReveal(id: CredentialId, field: SecretField) {
  const [revealed, setRevealed] = useState<Revealed>()
  const reveal = useCredentials((state) => state.reveal)
  const run = useRun()
  const hide = useCallback(() => {
    setRevealed(undefined)
  }, [])

  useEffect(() => {
    if (revealed === undefined) return
    const timer = setTimeout(hide, revealed.hidesAtMs - Date.now())
    window.addEventListener('blur', hide)
    document.addEventListener('visibilitychange', hide)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('blur', hide)
      document.removeEventListener('visibilitychange', hide)
    }
  }, [revealed, hide])

  const isAsking = useRef(false)
  const show = () => {
    // A second press while the first is on its way would be a second record in the audit trail.
    if (isAsking.current) return
    isAsking.current = true
    let hasLeft = false
    const leave = () => {
      hasLeft = true
    }
    window.addEventListener('blur', leave)
    run(async () => {
      try {
        const { value, hidesAfterMs } = await reveal(id, field)
        if (!hasLeft) setRevealed({ value, hidesAtMs: Date.now() + hidesAfterMs })
      } finally {
        isAsking.current = false
        window.removeEventListener('blur', leave)
      }
    })
  }
  return { revealed, show, hide }
}

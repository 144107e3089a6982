import { useCallback, useEffect, useRef, useState } from 'react'
import type { RecoveryProof, RecoveryRefusal, RecoveryWayName } from '../../../../shared/model/recovery.ts'
import { useRun } from '../../ui/use-run.ts'
import { useSecondsLeft } from '../../ui/use-seconds-left.ts'
import { useRecovery } from './recovery-store.ts'

type Complaint = RecoveryRefusal['kind'] | 'empty'

/**
 * Who somebody is, as it is being typed: one of the ways that open recovery keys, and what it takes. SECURITY: what is
 * typed stands in its input only, and is wiped from there by `clear` and whenever the input leaves the page.
 */
export function useProof(only?: RecoveryWayName) {
  const lock = useRecovery((state) => state.lock)
  const run = useRun()
  const [ways, setWays] = useState<readonly RecoveryWayName[]>([])
  const [chosen, choose] = useState<RecoveryWayName>()
  const [complaint, setComplaint] = useState<Complaint>()
  const [triesAgainAtMs, setTriesAgainAtMs] = useState<number>()
  /** Tells two equal refusals apart, so that each is said. */
  const [refusals, setRefusals] = useState(0)
  const waitSeconds = useSecondsLeft(triesAgainAtMs)
  const input = useRef<HTMLInputElement>(null)

  useEffect(() => {
    let isGone = false
    run(async () => {
      const now = await lock()
      if (isGone) return
      setWays(only === undefined ? now.ways : now.ways.filter((way) => way === only))
      setTriesAgainAtMs(now.triesAgainAtMs)
    })
    return () => {
      isGone = true
    }
  }, [lock, only, run])

  const isWaiting = waitSeconds > 0
  useEffect(() => {
    if (refusals > 0 && !isWaiting) input.current?.focus()
  }, [refusals, isWaiting])

  /** React hands over the element: as it goes, what was typed goes first. */
  const inputRef = useCallback((element: HTMLInputElement | null) => {
    if (element === null && input.current !== null) input.current.value = ''
    input.current = element
  }, [])

  // The PIN first: it was made for this.
  const kind = chosen ?? (ways.includes('pin') ? 'pin' : ways[0])
  return {
    ways,
    kind,
    choose(way: RecoveryWayName) {
      choose(way)
      setComplaint(undefined)
    },
    complaint,
    refusals,
    waitSeconds,
    inputRef,
    typed() {
      setComplaint(undefined)
    },
    focus() {
      input.current?.focus()
    },
    /** What was typed, if it is time for a try; otherwise says why not. It stays in the input until it is cleared. */
    take(): RecoveryProof | undefined {
      const password = input.current?.value ?? ''
      if (kind === undefined || isWaiting) return undefined
      if (password === '') {
        setComplaint('empty')
        input.current?.focus()
        return undefined
      }
      return { kind, password }
    },
    clear() {
      if (input.current !== null) input.current.value = ''
    },
    refuse(refusal: RecoveryRefusal) {
      if (input.current !== null) input.current.value = ''
      setComplaint(refusal.kind)
      setRefusals((n) => n + 1)
      const waitMs = 'retryAfterMs' in refusal ? refusal.retryAfterMs : 0
      setTriesAgainAtMs(waitMs === 0 ? undefined : Date.now() + waitMs)
    }
  }
}

export type Proof = ReturnType<typeof useProof>

/** Whether an answer says no to who asked, and not something about the key. */
export const isRefusal = (answer: { kind: string }): answer is RecoveryRefusal =>
  ['wrong-password', 'too-soon', 'not-confirmed'].includes(answer.kind)

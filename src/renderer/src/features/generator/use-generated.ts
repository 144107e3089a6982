import { useCallback, useEffect, useRef, useState } from 'react'
import type { Generated, GenerateResult, Recipe, Strength } from '../../../../shared/model/generator.ts'
import { useRun } from '../../ui/use-run.ts'
import { drawValue } from './draw-value.ts'
import { useGenerator } from './generator-store.ts'

/** While a slider moves nothing is made: each value costs a way to main. In milliseconds. */
const settleMs = 150

/** What the page may know of a value in its state: everything but the value. */
export type About =
  { kind: 'none' } | { kind: 'made'; strength: Strength } | Extract<GenerateResult, { kind: 'impossible' }>

/**
 * Makes a value by a recipe, and another when the recipe changes or `again` is called. SECURITY: the value is in the
 * element of `ref` and in a reference for whoever uses it, in no state of React; both are emptied at the end.
 */
export function useGenerated(recipe: Recipe) {
  const make = useGenerator((store) => store.make)
  const run = useRun()
  const place = useRef<HTMLOutputElement>(null)
  const held = useRef<Generated>(undefined)
  const turn = useRef(0)
  const [about, setAbout] = useState<About>({ kind: 'none' })

  const again = useCallback(() => {
    const mine = ++turn.current
    run(async () => {
      const made = await make(recipe)
      if (mine !== turn.current) return
      held.current = made.kind === 'made' ? made.generated : undefined
      if (place.current !== null) drawValue(place.current, held.current?.value ?? '')
      setAbout(made.kind === 'made' ? { kind: 'made', strength: made.generated.strength } : made)
    })
  }, [make, recipe, run])

  useEffect(() => {
    const timer = setTimeout(again, held.current === undefined ? 0 : settleMs)
    return () => {
      clearTimeout(timer)
    }
  }, [again])

  const ref = useCallback((element: HTMLOutputElement | null) => {
    if (element === null) {
      place.current?.replaceChildren()
      held.current = undefined
      turn.current += 1
    }
    place.current = element
  }, [])
  const value = useCallback(() => held.current, [])
  return { ref, about, again, value }
}

import { createElement, useEffect, useState, type ComponentType } from 'react'

/** A component that is loaded when it is first drawn, or before that by `preload`. */
export type LoadedLater<P> = ComponentType<P> & { preload: () => void }

/**
 * A component whose code is loaded when it is first drawn: what the first screen needs none of stays out of its way.
 * Once loaded it is drawn at once. (React's own `lazy` keeps back for 300 ms what was not there in the same moment.)
 */
export function loadLater<N extends string, P extends object>(
  load: () => Promise<Record<N, ComponentType<P>>>,
  name: N
): LoadedLater<P> {
  let loaded: ComponentType<P> | undefined
  let loading: Promise<void> | undefined
  const bring = (): Promise<void> => {
    loading ??= load().then(
      (module) => {
        loaded = module[name]
      },
      (error: unknown) => {
        // The next one who wants it tries again.
        loading = undefined
        throw error
      }
    )
    return loading
  }
  function Later(props: P) {
    const [, redraw] = useState(0)
    const [failure, setFailure] = useState<{ error: unknown }>()
    useEffect(() => {
      if (loaded !== undefined) return
      bring().then(
        () => {
          redraw((count) => count + 1)
        },
        (error: unknown) => {
          setFailure({ error })
        }
      )
    }, [])
    if (failure !== undefined) throw failure.error
    return loaded === undefined ? null : createElement(loaded, props)
  }
  Later.preload = () => {
    // Nobody has asked for it yet: whoever does will see what is wrong.
    bring().catch(() => undefined)
  }
  return Later
}

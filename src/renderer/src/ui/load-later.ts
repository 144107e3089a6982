import { lazy, type ComponentType, type LazyExoticComponent } from 'react'

/** A component whose code is loaded when it is first drawn: what the first screen needs none of stays out of its way. */
export function loadLater<N extends string, P extends object>(
  load: () => Promise<Record<N, ComponentType<P>>>,
  name: N
): LazyExoticComponent<ComponentType<P>> {
  return lazy(async () => ({ default: (await load())[name] }))
}

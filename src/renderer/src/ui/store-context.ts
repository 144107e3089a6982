import { createContext, use, type Context } from 'react'
import { useStore, type StoreApi } from 'zustand'

/** A place in the tree for one feature's store, and the hook that reads a narrow slice of it. */
export function storeContext<S>(): [Context<StoreApi<S> | undefined>, <T>(select: (state: S) => T) => T] {
  const StoreContext = createContext<StoreApi<S> | undefined>(undefined)
  function useSlice<T>(select: (state: S) => T): T {
    const store = use(StoreContext)
    if (store === undefined) throw new Error('No store is provided here')
    return useStore(store, select)
  }
  return [StoreContext, useSlice]
}

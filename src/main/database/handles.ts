import type { Database } from 'better-sqlite3'

declare const reads: unique symbol
declare const writes: unique symbol

/** A database that may be asked. Lent by the vault while it is unlocked; not to be kept. */
export type Reading = Pick<Database, 'prepare'> & { readonly [reads]: true }
/** A database inside a transaction that may be changed. */
export type Writing = Reading & { readonly [writes]: true }

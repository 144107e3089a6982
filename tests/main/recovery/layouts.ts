import { accountLayouts } from './layouts-accounts.ts'
import { developerLayouts } from './layouts-developers.ts'
import { keyLayouts } from './layouts-keys.ts'
import { longKeyLayouts } from './layouts-long-keys.ts'
import type { Layout } from './layout.ts'

/** Texts with recovery keys in the layouts that well-known sites are known for; see `Layout` for what was looked up. */
export const allLayouts: Layout[] = [...accountLayouts, ...developerLayouts, ...keyLayouts, ...longKeyLayouts]

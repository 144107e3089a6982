import { accountLayouts } from './layouts-accounts.ts'
import { developerLayouts } from './layouts-developers.ts'
import { keyLayouts } from './layouts-keys.ts'
import { longKeyLayouts } from './layouts-long-keys.ts'
import type { Layout } from './layout.ts'

/** Texts with recovery keys as well-known sites lay them out. */
export const allLayouts: Layout[] = [...accountLayouts, ...developerLayouts, ...keyLayouts, ...longKeyLayouts]

import type { Layout } from './layout.ts'

export const freshLayouts: Layout[] = []

import type { Spoken } from '../spoken.ts'
import type { whenText } from '../when-text.ts'

export const whenDe: Spoken<typeof whenText> = { today: 'heute', yesterday: 'gestern' }

import { spoken } from './spoken.ts'

/** Days that have a name. They stand inside of sentences. */
export const whenText = spoken({ today: 'today', yesterday: 'yesterday' })

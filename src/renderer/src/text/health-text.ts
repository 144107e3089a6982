import { spoken } from './spoken.ts'

/** Words of the health page. */
export const healthText = spoken({
  title: 'Health',
  lead: 'What could be safer, found out on this computer. Nothing of it is kept or sent.'
})

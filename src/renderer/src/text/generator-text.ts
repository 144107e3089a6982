import { spoken } from './spoken.ts'

/** Words of the generator. */
export const generatorText = spoken({
  title: 'Generator',
  lead: 'Made by your system’s own chance, on this computer. The last 50 are kept in the vault.',
  generate: 'Generate'
})

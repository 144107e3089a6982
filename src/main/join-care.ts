import { setTimeout } from 'node:timers/promises'
import type { Backups } from './backup/backups.ts'
import { vaultElsewhere } from './backup/vault-elsewhere.ts'
import type { Codes } from './codes/codes.ts'
import type { Credentials } from './credentials/credentials.ts'
import { Generator, type GeneratorOptions } from './generator/generator.ts'
import { generatorHandlers } from './generator/handlers.ts'
import { StrengthThread } from './generator/strength-thread.ts'
import type { BreachEdges } from './health/breach-check.ts'
import { healthHandlers } from './health/handlers.ts'
import { Health, type HealthOptions } from './health/health.ts'

/** What making and looking after passwords needs from outside. */
export interface CareEdges {
  profileFolder: string
  /** File of the thread that measures passwords. */
  strengthProgram: string | URL
  /** Lists of passwords in known breaches: a service on the network, and files. */
  breaches: Pick<BreachEdges, 'askBreaches' | 'chooseHashFile'>
}

type Around = Omit<GeneratorOptions, 'measure'> &
  Pick<HealthOptions, 'monotonicMs' | 'pause' | 'settings' | 'recoveryOf' | 'onChange' | 'onFound'> & {
    credentials: Credentials
    codes: Codes
    backups: () => Backups
  }

/** Makes what passwords are made with and looked after by. A list: no rule is decided here. */
export function joinCare({ profileFolder, strengthProgram, breaches }: CareEdges, around: Around) {
  const { vault, credentials, codes, backups } = around
  const strength = new StrengthThread({ file: strengthProgram })
  const measure: GeneratorOptions['measure'] = (password, words) => strength.measure(password, words)
  const generator = new Generator({ ...around, measure })
  const health = new Health({
    ...around,
    measure,
    listCodes: () => codes.list(),
    open: (ids) =>
      credentials
        .openThoseThatOpen(ids)
        .map((one) => ({ ...one, passwordSinceMs: () => credentials.passwordSinceMs(one) })),
    elsewhere: async () => vaultElsewhere(await backups().state(), profileFolder),
    breaches: { ...breaches, waitMs: (ms) => setTimeout(ms) }
  })
  vault.listen({
    locking: () => {
      strength.end()
    }
  })
  return { generator, health, handlers: { ...generatorHandlers(generator), ...healthHandlers(health) } }
}

import { z } from 'zod'
import { CredentialKind } from './credential.ts'
import { CredentialId } from './ids.ts'

export const HealthKind = z.enum([
  'weak',
  'reused',
  'similar',
  'old',
  'expiring',
  'expired',
  'http-only',
  'no-second-factor',
  'sms-only',
  'code-not-verified',
  'no-recovery-keys',
  'enrolment-unfinished',
  'circular',
  'breached',
  'recovery-low',
  'no-second-copy'
])
export type HealthKind = z.infer<typeof HealthKind>

/** One thing about one credential. */
export const HealthFinding = z.object({
  kind: HealthKind,
  credentialId: CredentialId,
  title: z.string(),
  userName: z.string(),
  credentialKind: CredentialKind,
  /** Others it is about: the logins with the same password, the mailbox it depends on. */
  others: z.array(z.object({ id: CredentialId, title: z.string() })).max(20),
  /** A number that belongs to it: days since the change, days left, times in breaches. */
  amount: z.number().int().nullable(),
  /** Why the person does not want to be told; null where it counts. */
  excluded: z.string().nullable()
})
export type HealthFinding = z.infer<typeof HealthFinding>

/** Most findings of one kind in a report; the counts are of all. */
export const findingsMax = 200

export const HealthReport = z.object({
  /** At most `findingsMax` of each kind, those that count first. */
  findings: z.array(HealthFinding),
  counts: z.array(
    z.object({
      kind: HealthKind,
      /** Those that count, and those the person does not want to be told of. */
      count: z.number().int(),
      excluded: z.number().int()
    })
  ),
  /** Credentials looked at, out of all there are: the same once it is done. */
  done: z.number().int().nonnegative(),
  total: z.number().int().nonnegative(),
  checkedAtMs: z.number().int().nullable(),
  /** When passwords were last compared with known breaches, and how; null where never. */
  breaches: z
    .object({ atMs: z.number().int(), by: z.enum(['service', 'file']), checked: z.number().int() })
    .nullable(),
  /** How far a comparison is that runs now; null where none does. */
  checking: z.object({ done: z.number().int(), total: z.number().int() }).nullable()
})
export type HealthReport = z.infer<typeof HealthReport>

export const ExcludeFinding = z.object({
  credentialId: CredentialId,
  kind: HealthKind,
  /** Null counts it again. */
  reason: z.string().trim().min(1).max(256).nullable()
})

export type ExcludeFinding = z.infer<typeof ExcludeFinding>

/** Something a person can lose: this computer with the vault on it, or one of the places second factors go to. */
export const LosableThing = z.object({
  /**
   * `laptop` (with the vault on it), `kit`, `backups` (those that are elsewhere), or kind and name of a place:
   * `phone:+49 …`, `mailbox:<credential>`, `hardware-key:…`.
   */
  key: z.string().max(400),
  kind: z.enum(['laptop', 'phone', 'mailbox', 'hardware-key', 'other']),
  name: z.string(),
  /** Credentials that have to do with it. */
  count: z.number().int().nonnegative()
})
export type LosableThing = z.infer<typeof LosableThing>

export const SimulateLoss = z.object({ lost: z.array(z.string().max(400)).max(100) })

/** Whether somebody could still get into one account, and by what. */
export const WayIn = z.object({
  credentialId: CredentialId,
  title: z.string(),
  userName: z.string(),
  outcome: z.enum(['open', 'by-recovery', 'locked-out']),
  /** What gets them in, or what is missing; keys of the language files. */
  reason: z.enum([
    'nothing-else-needed',
    'code-in-vault',
    'other-factor',
    'recovery-keys',
    'no-vault',
    'factor-gone',
    'mailbox-gone',
    'circular'
  ]),
  /** The factor, or the mailbox, it hangs on; empty where there is none. */
  by: z.string()
})
export type WayIn = z.infer<typeof WayIn>

export const SimulatedLoss = z.object({
  /** Whether the vault itself can still be opened: by what is left of kit and backup. */
  vault: z.enum(['here', 'by-kit-and-backup', 'gone']),
  ways: z.array(WayIn)
})
export type SimulatedLoss = z.infer<typeof SimulatedLoss>

export const CheckedBreaches = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('checked'), found: z.number().int(), checked: z.number().int() }),
  z.object({ kind: z.literal('not-reached') }),
  z.object({ kind: z.literal('file-unreadable') }),
  z.object({ kind: z.literal('given-up') })
])
export type CheckedBreaches = z.infer<typeof CheckedBreaches>

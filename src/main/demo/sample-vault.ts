import { AppError } from '../../shared/bridge/errors.ts'
import type { CredentialDraft } from '../../shared/model/credential.ts'
import type { Core } from '../compose.ts'

/** Made-up logins for a look around. The seeds are the examples of RFC 6238 and of the otpauth format. */
const samples: readonly (CredentialDraft & { otpauth?: string; isUnfinished?: boolean })[] = [
  {
    title: 'GitHub',
    userName: 'you@example.org',
    url: 'https://github.com/login',
    password: 'correct-horse-battery-staple',
    otpauth: 'otpauth://totp/GitHub:you@example.org?secret=JBSWY3DPEHPK3PXP&issuer=GitHub'
  },
  {
    title: 'Hetzner',
    userName: 'ops@example.org',
    url: 'https://accounts.hetzner.com',
    password: 'k7-Quiet-Lantern-19',
    otpauth:
      'otpauth://totp/Hetzner:ops@example.org?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Hetzner&algorithm=SHA256&digits=8'
  },
  {
    title: 'Mastodon',
    userName: '@you@example.social',
    url: 'https://example.social',
    password: 'blue-Fern-41-morning',
    otpauth: 'otpauth://totp/Mastodon:you?secret=KRSXG5CTMVRXEZLUKN2XAZLS&issuer=Mastodon',
    isUnfinished: true
  },
  {
    title: 'Northern Bank',
    userName: '4417 0023',
    url: 'https://bank.example',
    password: 'tidy-Otter-88-ledger',
    notes: 'Phone banking asks for the third and the fifth letter.'
  },
  { title: 'Router at home', userName: 'admin', url: 'http://192.168.1.1', password: 'plum-Signal-7-attic' },
  { title: 'Library card', userName: 'L-20931', url: 'https://library.example', password: 'paper-Moth-52' }
]

/** Makes a throw-away vault with a few samples in it; it lives in a profile folder that is deleted afterwards. */
export async function fillSampleVault({ vault, credentials, codes, intake }: Core): Promise<void> {
  const made = await vault.create(true, undefined)
  if (made.kind !== 'created') throw new AppError('conflict')
  for (const { otpauth, isUnfinished, ...draft } of samples) {
    const { id } = credentials.save(draft)
    if (otpauth === undefined) continue
    const [row] = intake.read('typed-text', [otpauth], {})
    if (row?.kind !== 'code') continue
    const { saved } = intake.save([{ draftId: row.draftId, target: { kind: 'credential', id } }])
    for (const { codeId } of saved) {
      if (codeId !== null && isUnfinished !== true)
        codes.change({ id: codeId, verification: 'accepted', recovery: 'stored' })
    }
  }
}

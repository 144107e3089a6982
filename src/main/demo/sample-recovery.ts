import type { AddRecoverySet } from '../../shared/model/recovery.ts'

/** Opens the recovery keys of the demo; the notes of each set say it. */
export const samplePin = '135790'

const notes = `This is a demo: the recovery PIN is ${samplePin}.`

/** Recovery keys of a made-up account. All values are invented. */
export interface RecoverySample extends Omit<AddRecoverySet, 'credentialId'> {
  /** Title of the credential they belong to; of none where there is no such one. */
  title: string
  daysAgo: number
  hasSecondCopy: boolean
  isRevoked: boolean
}

/** Single-use keys, the first so many of them used up. */
const list = (used: number, texts: readonly string[]): RecoverySample['keys'] =>
  texts.map((text, index) => ({ text, label: '', isUsed: index < used }))

export const recoverySamples: readonly RecoverySample[] = [
  {
    title: 'Codeberry',
    name: '',
    kind: 'keys',
    keys: list(2, [
      ...['3f2a9-b17c4', '77b0c-1a2de', '0d9e8-5f4c2', 'a1b2c-3d4e5', '99887-7f6e5'],
      ...['90ab1-44ef0', 'c0ffe-12ab3', '5a6b7-c8d9e', '1f2e3-d4c5b', '0a1b2-c3d4e']
    ]),
    waysBackIn: {
      support: 'https://codeberry.example/support',
      mail: 'robin@alder.example',
      phone: '',
      notes
    },
    daysAgo: 40,
    hasSecondCopy: true,
    isRevoked: false
  },
  {
    title: 'Fernmail',
    name: '',
    kind: 'keys',
    keys: list(6, [
      '8241 7730',
      '1190 4527',
      '6633 0918',
      '5527 8841',
      '9034 2216',
      '7718 6605',
      '2406 9913',
      '4852 3370'
    ]),
    waysBackIn: { support: '', mail: '', phone: '+44 7700 900123', notes },
    daysAgo: 200,
    hasSecondCopy: false,
    isRevoked: false
  },
  {
    title: '',
    name: 'Backup disk in the cellar',
    kind: 'key',
    keys: [{ text: '429187-550318-096712-283640-671209-334518-902746-118359', label: '' }],
    waysBackIn: { support: '', mail: '', phone: '', notes },
    daysAgo: 90,
    hasSecondCopy: true,
    isRevoked: false
  },
  {
    title: 'Northern Bank',
    name: '',
    kind: 'questions',
    keys: [
      { text: 'a paper lantern', label: 'Name of your first pet?' },
      { text: 'north of the river', label: 'Street you grew up in?' }
    ],
    waysBackIn: { support: '+44 20 7946 0018', mail: '', phone: '+44 7700 900123', notes },
    daysAgo: 300,
    hasSecondCopy: true,
    isRevoked: false
  },
  {
    title: 'Codeberry',
    name: 'before the new phone',
    kind: 'keys',
    keys: list(1, ['1a2b3-c4d5e', 'f6a7b-8c9d0', '2e3f4-a5b6c']),
    waysBackIn: { support: '', mail: '', phone: '', notes },
    daysAgo: 400,
    hasSecondCopy: false,
    isRevoked: true
  }
]

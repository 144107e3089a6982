/** What the vault of every scenario holds. */
export const fixed = {
  login: 'Fixed login',
  code: 'Fixed code',
  seed: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
  counted: 'Fixed counter',
  countedSeed: 'KRSXG5CTMVRXEZLUKN2XAZLSKRSXG5CT',
  trashed: 'Fixed trash',
  content: {
    kind: 'login',
    userName: 'ada',
    url: '',
    password: 'quince 7',
    notes: 'some notes',
    trashed: false
  }
} as const

/** The same as the editor sends it. */
export const fixedDraft = {
  userName: fixed.content.userName,
  url: fixed.content.url,
  password: fixed.content.password,
  notes: fixed.content.notes
}

import type { CredentialDetail, Field } from '../../../../shared/model/credential.ts'

export type ItemRow =
  { kind: 'place'; place: 'userName' | 'password' | 'url' } | { kind: 'field'; field: Field }

/**
 * The rows of a credential as people look for them: further user names under the first, further addresses under the
 * first, everything else behind. What is empty is left out.
 */
export function itemRows(item: CredentialDetail): ItemRow[] {
  const filled = item.fields.filter((field) => field.hasValue || field.value !== '')
  const of = (roles: readonly Field['role'][]) =>
    filled.filter(({ role }) => roles.includes(role)).map((field) => ({ kind: 'field' as const, field }))
  const isLogin = item.kind === 'login'
  const names: readonly Field['role'][] = isLogin ? ['user-name', 'email'] : ['user-name']
  const early = [...names, 'url'] as const
  const place = (name: 'userName' | 'password' | 'url', isThere: boolean): ItemRow[] =>
    isThere ? [{ kind: 'place', place: name }] : []
  return [
    ...place('userName', item.userName !== ''),
    ...of(names),
    ...place('password', item.hasPassword),
    ...place('url', item.url !== ''),
    ...of(['url']),
    ...filled.filter(({ role }) => !early.includes(role)).map((field) => ({ kind: 'field' as const, field }))
  ]
}

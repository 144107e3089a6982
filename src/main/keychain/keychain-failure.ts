/**
 * Which state a keychain error stands for. keytar's errors carry no code, only the system's words, so they are told
 * apart by them: libsecret's, the macOS Security framework's and Windows' own. Unknown words mean unavailable.
 */
export function keychainFailure(error: unknown): 'locked' | 'denied' | 'unavailable' {
  const words = error instanceof Error ? error.message.toLowerCase() : ''
  if (/locked|interaction is not allowed/.test(words)) return 'locked'
  if (/denied|cancel|dismissed|not permitted|authori[sz]/.test(words)) return 'denied'
  return 'unavailable'
}

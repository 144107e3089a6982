import type { CredentialId } from '../../shared/model/ids.ts'

/** What is needed of a login to tell whether it is a mailbox. */
export interface MailboxCandidate {
  id: CredentialId
  title: string
  url: string
  addresses: readonly string[]
}

/** The address of mail in a text, in lower case; the first where there are several. */
export function addressIn(text: string): string | undefined {
  return /[^\s@<>()[\],;:"]+@[^\s@<>()[\],;:"]+\.[\p{L}\d-]{2,}/u.exec(text)?.[0].toLowerCase()
}

/** Providers whose mailboxes are entered at other names than the one behind the @. */
const enteredAt: readonly { domains: RegExp; hosts: RegExp }[] = [
  { domains: /^(gmail|googlemail)\./, hosts: /(^|\.)google\./ },
  {
    domains: /^(outlook|hotmail|live|msn)\./,
    hosts: /(^|\.)(live|outlook|microsoft|microsoftonline|office)\./
  },
  { domains: /^(icloud|me|mac)\.com$/, hosts: /(^|\.)(icloud|apple)\.com$/ },
  { domains: /^(proton\.me|protonmail\.|pm\.me)/, hosts: /(^|\.)(proton\.me|protonmail\.com)$/ },
  { domains: /^(yahoo|ymail)\./, hosts: /(^|\.)yahoo\./ }
]
const soundsLikeMail = /mail|inbox|post(fach|box)|webmail|outlook|\bgmx\b|web\.de/iu

/**
 * The login of the mailbox that an address belongs to. People use one address as their user name everywhere, so among
 * the logins known by it the one at the address's own provider is meant, then one whose title sounds like mail, and
 * any other only where there is no second.
 */
export function mailboxOf<T extends MailboxCandidate>(
  address: string,
  candidates: readonly T[]
): T | undefined {
  const known = candidates.filter(({ addresses }) => addresses.includes(address))
  const domain = address.slice(address.indexOf('@') + 1)
  const [at] = known.filter(({ url }) => isEnteredAt(hostIn(url), domain))
  if (at !== undefined) return at
  const provider = domain.split('.')[0] ?? ''
  const [named] = known.filter(
    ({ title }) =>
      soundsLikeMail.test(title) || (provider.length > 2 && title.toLowerCase().includes(provider))
  )
  return named ?? (known.length === 1 ? known[0] : undefined)
}

function isEnteredAt(host: string, domain: string): boolean {
  if (host === '') return false
  if (host === domain || host.endsWith(`.${domain}`)) return true
  return enteredAt.some(({ domains, hosts }) => domains.test(domain) && hosts.test(host))
}

function hostIn(text: string): string {
  const whole = /^[a-z][a-z\d+.-]*:/i.test(text.trim()) ? text.trim() : `https://${text.trim()}`
  return URL.canParse(whole) ? new URL(whole).hostname : ''
}

/** How a one-time code is called in lists, the tray and the audit trail: issuer and account, whichever there are. */
export function codeName({ issuer, account }: { issuer: string; account: string }): string {
  return [issuer, account].filter((part) => part !== '').join(' — ')
}

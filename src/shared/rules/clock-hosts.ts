/** Hosts that are asked for the time only on request; the person sees them first. */
export const clockHosts = ['www.cloudflare.com', 'www.google.com', 'www.microsoft.com'] as const

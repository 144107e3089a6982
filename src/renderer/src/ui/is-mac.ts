export const isMac = (): boolean => navigator.userAgent.includes('Macintosh')

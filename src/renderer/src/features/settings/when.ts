/** A sentence where it is true: about what a choice costs, or what this computer cannot do. */
export const when = (isSo: boolean, sentence: string): string | undefined => (isSo ? sentence : undefined)

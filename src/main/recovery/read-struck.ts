/** Stands before and after what is struck out, in a text that is read: no character of any script. */
export const struckSign = '\ue000'

const overlaid = /(?:[^\n\u0335-\u0338][\u0335-\u0338]+)+/gu
const overlays = /[\u0335-\u0338]/g

/** Puts the signs around what is struck out by overlaid characters or, as in Markdown, by tildes. */
export function markStruck(text: string): string {
  const marked = text.replace(overlaid, (run) => `${struckSign}${run.replace(overlays, '')}${struckSign} `)
  return marked.replaceAll('~~', struckSign)
}

/** Stands before and after what is struck out, in a text that is read: no character of any script. */
export const struckSign = '\ue000'

const overlays = /\u0335|\u0336|\u0337|\u0338/gu
const overlaid = /(?:[^\n](?:\u0335|\u0336|\u0337|\u0338)+)+/gu

/** Puts the signs around what is struck out by overlaid characters or, as in Markdown, by tildes. */
export function markStruck(text: string): string {
  const marked = text.replace(overlaid, (run) => `${struckSign}${run.replace(overlays, '')}${struckSign} `)
  return marked.replaceAll('~~', struckSign)
}

/** Pictures in what was pasted or dropped. A type that is missing is left for the header check to decide. */
export function picturesIn(data: Pick<DataTransfer, 'files'>): File[] {
  return [...data.files].filter((file) => file.type === '' || file.type.startsWith('image/'))
}

/** Text with a one-time code in it by the first letters of one of its lines, wherever it is pasted. */
export const isCodeAddress = (text: string): boolean => /^\s*(otpauth(-migration)?|steam):\/\//im.test(text)

export function isTextInput(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return true
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'file', 'button'].includes(target.type)
}

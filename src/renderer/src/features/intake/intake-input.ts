/** Pictures in what was pasted or dropped. A type that is missing is left for the header check to decide. */
export function picturesIn(data: Pick<DataTransfer, 'files'>): File[] {
  return [...data.files].filter((file) => file.type === '' || file.type.startsWith('image/'))
}

/** Text that is a one-time code by its first letters, wherever it is pasted. */
export const isCodeAddress = (text: string): boolean => /^otpauth(-migration)?:\/\//i.test(text.trim())

export function isTextInput(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return true
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'file', 'button'].includes(target.type)
}

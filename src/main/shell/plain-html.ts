const marks: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Text as HTML shows it: every character that means something there is written as text. */
export const asHtml = (plain: string): string => plain.replaceAll(/[&<>"']/g, (mark) => marks[mark] ?? '')

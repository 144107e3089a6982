/** Latchkey's mark: a key. */
export function KeyMark() {
  return (
    <svg className="key-mark" viewBox="0 0 24 24" aria-hidden>
      <circle cx="8" cy="12" r="4.5" />
      <path d="M12.5 12H21m-3 0v3.2M15 12v2.2" />
    </svg>
  )
}

/** A choice with what it means below it. */
export function Described({ title, means }: { title: string; means: string }) {
  return (
    <span className="described">
      <b>{title}</b>
      <small>{means}</small>
    </span>
  )
}

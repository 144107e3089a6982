import { keyNames } from './key-name.ts'

/** The keys of a shortcut, as they are on this system's keyboard. */
export function Keys({ keys }: { keys: string }) {
  return (
    <span className="keys">
      {keyNames(keys).map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </span>
  )
}

import { useId } from 'react'

/** A number by a slider, or typed beside it where it is more than the slider reaches. */
export function NumberSlider(props: {
  label: string
  min: number
  max: number
  /** Where the slider ends, if before `max`: the usual part of the range stays easy to hit. */
  sliderMax?: number
  value: number
  onChange: (value: number) => void
}) {
  const id = useId()
  const { min, max, value, onChange } = props
  const choose = (text: string) => {
    const number = Math.round(Number(text))
    if (text !== '' && number >= min && number <= max) onChange(number)
  }
  return (
    <div className="number-slider">
      <label htmlFor={id}>{props.label}</label>
      <input
        type="range"
        id={id}
        min={min}
        max={props.sliderMax ?? max}
        value={value}
        onChange={({ target }) => {
          choose(target.value)
        }}
      />
      <input
        key={value}
        type="number"
        className="input"
        aria-label={props.label}
        min={min}
        max={max}
        defaultValue={value}
        onChange={({ target }) => {
          // Typing "25" goes over "2": what is out of range waits until it is left.
          if (Number(target.value) >= min && target.value.length >= String(value).length) choose(target.value)
        }}
        onBlur={({ target }) => {
          choose(target.value)
          target.value = String(value)
        }}
      />
    </div>
  )
}

// What a measurement says: how it is going on stderr, its figures on stdout, one JSON object a line.

export const progress = (text) => process.stderr.write(`bench: ${text}\n`)

/** Two places, and of what is smaller than one as many digits: a hundredth of something is not nothing. */
const rounded = (value) =>
  Math.abs(value) < 1 ? Number(value.toPrecision(2)) : Math.round(value * 100) / 100

/** `reference`: the same thing measured on what we compare ourselves with; null where there is nothing. */
export function figure({ name, value, unit, reference = null, runs }) {
  const line = {
    figure: name,
    value: rounded(value),
    unit,
    reference: reference === null ? null : rounded(reference),
    ratio: reference === null ? null : rounded(value / reference),
    runs
  }
  process.stdout.write(`${JSON.stringify(line)}\n`)
}

/** The value below which this share of all values lies. */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (sorted.length - 1) * share
  const low = sorted[Math.floor(at)]
  return low + (sorted[Math.ceil(at)] - low) * (at - Math.floor(at))
}

export const median = (values) => quantile(values, 0.5)

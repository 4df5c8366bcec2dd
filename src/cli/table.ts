/** Where the text of a column stands. */
type Align = 'left' | 'right'

/** Lines of a table; columns as wide as their widest cell, two spaces apart. */
export function table(rows: readonly (readonly string[])[], align: readonly Align[]): string[] {
  const widths = align.map((_, column) => Math.max(0, ...rows.map((row) => (row[column] ?? '').length)))
  return rows.map((row) =>
    align
      .map((side, column) => {
        const cell = row[column] ?? ''
        const width = widths[column] as number
        return side === 'left' ? cell.padEnd(width) : cell.padStart(width)
      })
      .join('  ')
      .trimEnd(),
  )
}

/** A share as a percentage with one decimal; a dash where there is none. */
export function percent(share: number | null): string {
  return share === null ? '–' : `${(share * 100).toFixed(1)} %`
}

/** A difference with its sign, in units of its last digit: `+0.4`, `−0.013`, `±0.0`. */
export function difference(value: number, digits: number): string {
  const size = Math.abs(value).toFixed(digits)
  if (Number(size) === 0) return `±${size}`
  return `${value < 0 ? '−' : '+'}${size}`
}

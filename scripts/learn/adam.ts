const forget = 0.9
const forgetSquares = 0.999
const tiny = 1e-8
/** How strongly numbers are drawn to 0. */
const decay = 1e-5

/** Changes numbers against their slopes, with step sizes of their own (Kingma & Ba 2015). */
export class Adam {
  private readonly means: Float64Array
  private readonly squares: Float64Array
  private steps = 0

  constructor(
    private readonly values: Float64Array,
    private readonly slopes: Float64Array,
  ) {
    this.means = new Float64Array(values.length)
    this.squares = new Float64Array(values.length)
  }

  /** Takes one step, and sets the slopes back to 0. */
  step(size: number): void {
    const { values, slopes, means, squares } = this
    this.steps++
    const pace = size / (1 - forget ** this.steps)
    const fullness = 1 / (1 - forgetSquares ** this.steps)
    for (let n = 0; n < values.length; n++) {
      const slope = (slopes[n] as number) + decay * (values[n] as number)
      const mean = forget * (means[n] as number) + (1 - forget) * slope
      const square = forgetSquares * (squares[n] as number) + (1 - forgetSquares) * slope * slope
      means[n] = mean
      squares[n] = square
      values[n] = (values[n] as number) - (pace * mean) / (Math.sqrt(square * fullness) + tiny)
    }
    slopes.fill(0)
  }
}

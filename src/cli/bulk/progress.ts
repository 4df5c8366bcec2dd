import type { Context } from '../command.js'
import type { Tally } from './tally.js'

/** How far a run is. */
export interface State {
  /** Records read, the bad ones and those of an earlier run included. */
  readonly records: number
  /** Share of the input that is read; null where its size is not known. */
  readonly share: number | null
  /** Of this run alone: how long it has worked, on how many records, and its share of what it found to do. */
  readonly seconds: number
  readonly here: number
  readonly shareHere: number | null
  readonly problems: number
  readonly tally: Tally
}

/** `1,234`: the same in every locale of the machine. */
export const thousands = (count: number): string => `${count}`.replace(/\B(?=(\d{3})+$)/g, ',')

/** `0:38`, `12:05`, `3:20:00` for a number of seconds. */
export function clock(seconds: number): string {
  const whole = Math.round(seconds)
  const two = (value: number): string => `${value}`.padStart(2, '0')
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60]
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`
}

function secondsLeft({ shareHere: share, seconds }: State): number | null {
  return share === null || share < 0.001 || seconds < 1 ? null : (seconds * (1 - share)) / share
}

function verdicts({ tally, problems }: State): string {
  const [counts = {}] = Object.values(tally.counts)
  const parts = Object.entries(counts)
    .sort(([, a], [, b]) => b - a)
    .map(([value, lines]) => `${value} ${thousands(lines)}`)
  return [...parts, ...(problems === 0 ? [] : [`bad ${thousands(problems)}`])].join(' · ')
}

/** One line on how far a run is. */
export function progressLine(state: State): string {
  const { records, here, seconds, share } = state
  const left = secondsLeft(state)
  const parts = [
    `${thousands(records)} products`,
    `${thousands(seconds === 0 ? 0 : Math.round(here / seconds))}/s`,
    ...(share === null ? [] : [`${Math.floor(share * 100)} %`]),
    ...(left === null ? [] : [`${clock(left)} left`]),
  ]
  const found = verdicts(state)
  return `${parts.join(', ')}${found === '' ? '' : `: ${found}`}`
}

const barWidth = 20

/** The same with a bar, cut to the width of a terminal. */
export function progressBar(state: State, columns: number): string {
  const filled = Math.round((state.share ?? 0) * barWidth)
  const bar = state.share === null ? '' : `${'█'.repeat(filled)}${'░'.repeat(barWidth - filled)} `
  const line = `${bar}${progressLine(state)}`
  return line.length < columns ? line : `${line.slice(0, Math.max(0, columns - 2))}…`
}

const erase = '\r\u001b[2K'

/** Shows on stderr how far a run is: a bar on a terminal, else a line every ten seconds. */
export class Progress {
  private timer: NodeJS.Timeout | undefined
  private shown = false
  private readonly terminal: boolean

  constructor(
    private readonly stderr: Context['stderr'],
    private readonly state: () => State,
  ) {
    this.terminal = stderr.isTTY === true
  }

  start(): void {
    this.timer = setInterval(() => this.show(), this.terminal ? 200 : 10_000)
    this.timer.unref()
  }

  private show(): void {
    const { terminal, stderr } = this
    stderr.write(
      terminal ? erase + progressBar(this.state(), stderr.columns ?? 80) : `${progressLine(this.state())}\n`,
    )
    this.shown = terminal
  }

  /** Writes a line above the bar. */
  say(line: string): void {
    this.stderr.write(`${this.shown ? erase : ''}${line}\n`)
    this.shown = false
  }

  stop(): void {
    clearInterval(this.timer)
    if (this.shown) this.stderr.write(erase)
    this.shown = false
  }
}

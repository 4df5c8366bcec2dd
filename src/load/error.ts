/** One thing wrong with a rule file: where, and how to mend it. */
export interface Problem {
  /** Path below the rules folder: `features/live-session.json`. */
  readonly file: string
  /** Line in the file, from 1; 0 where it is about the whole file. */
  readonly line: number
  /** JSON path: `examples.de[0].is`; empty for the whole file. */
  readonly path: string
  readonly message: string
}

const shown = ({ file, line, path, message }: Problem): string =>
  `${file}${line > 0 ? `:${line}` : ''}${path === '' ? '' : ` ${path}`}: ${message}`

/** Raised for rule files with problems; all of them at once, a line each in the message. */
export class RulesetError extends Error {
  override readonly name = 'RulesetError'
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map(shown).join('\n'))
  }
}

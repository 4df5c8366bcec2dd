import { didYouMean } from '../load/nearest.js'
import { classifyCommand } from './classify.js'
import { type Command, type Context, Exit, type ExitCode, OutputError, UsageError, write } from './command.js'
import { deskCommand } from './desk.js'
import { evaluateCommand } from './evaluate.js'
import { reviewCommand } from './review.js'

/** Every command, in the order of the help page. */
const commands: readonly Command[] = [classifyCommand, reviewCommand, evaluateCommand, deskCommand]

function helpPage(): string {
  const width = Math.max(...commands.map(({ name }) => name.length))
  return [
    'Proposes the category of digital products from their descriptions, with quotations as proof.',
    '',
    'Usage: shelfmark COMMAND [OPTION…]',
    '',
    'Commands:',
    ...commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    '',
    'Options:',
    '  -h, --help     this page; after a command, the page of that command',
    '  -v, --version  the version',
  ].join('\n')
}

async function dispatch(args: readonly string[], context: Context): Promise<ExitCode> {
  const [first, ...rest] = args
  if (first === undefined) {
    await write(context.stderr, `${helpPage()}\n`)
    return Exit.usage
  }
  if (first === '--help' || first === '-h' || (first === 'help' && rest.length === 0)) {
    await write(context.stdout, `${helpPage()}\n`)
    return Exit.ok
  }
  if (first === '--version' || first === '-v') {
    await write(context.stdout, `${context.version}\n`)
    return Exit.ok
  }
  const name = first === 'help' ? rest[0] : first
  const command = commands.find((known) => known.name === name)
  if (command === undefined) {
    const kind = first.startsWith('-') ? 'option' : 'command'
    const known = kind === 'option' ? ['--help', '--version'] : commands.map((each) => each.name)
    throw new UsageError(`There is no ${kind} ${name}.${didYouMean(name ?? '', known)}`)
  }
  if (first === 'help' || rest.includes('--help') || rest.includes('-h')) {
    await write(context.stdout, `${command.usage}\n`)
    return Exit.ok
  }
  return command.run(rest, context)
}

/**
 * Runs one command line; `args` without the program's name.
 * @returns the exit code: 0 done, 1 done but for some of the input, 2 the command line is wrong, 130 interrupted.
 */
export async function main(args: readonly string[], context: Context): Promise<ExitCode> {
  try {
    return await dispatch(args, context)
  } catch (error) {
    if (error instanceof OutputError) {
      // a reader that has seen enough (`| head`) is no failure
      if (error.closed) return Exit.ok
      await write(context.stderr, `shelfmark: ${error.message}\n`)
      return Exit.problems
    }
    if (!(error instanceof UsageError)) throw error
    await write(context.stderr, `shelfmark: ${error.message}\nTry "shelfmark --help".\n`)
    return Exit.usage
  }
}

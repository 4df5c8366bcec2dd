import { expect, test } from 'vitest'
import { shelfmark } from './terminal.js'

test.each([['--help'], ['-h'], ['help']])('%s prints the list of commands', async (...args) => {
  const { code, stdout, stderr } = await shelfmark(args)
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(stdout).toMatch(/Usage: shelfmark COMMAND/)
  expect(stdout).toMatch(/^ {2}classify {2,}\S/m)
})

test.each([
  ['classify', '--help'],
  ['classify', '-h'],
  ['help', 'classify'],
])('%s %s prints the page of that command', async (...args) => {
  const { code, stdout } = await shelfmark(args)
  expect(code).toBe(0)
  expect(stdout).toMatch(/Usage: shelfmark classify/)
  expect(stdout).toMatch(/--rules DIR/)
})

test.each([['--version'], ['-v']])('%s prints the version', async (flag) => {
  expect(await shelfmark([flag])).toEqual({ code: 0, stdout: '1.2.3\n', stderr: '' })
})

test('without a command the help goes to stderr', async () => {
  const { code, stdout, stderr } = await shelfmark([])
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toMatch(/Usage: shelfmark COMMAND/)
})

test.each([
  [['clasify'], 'There is no command clasify. Did you mean "classify"?'],
  [['cook'], 'There is no command cook.\n'],
  [['--versoin'], 'There is no option --versoin. Did you mean "--version"?'],
  [['classify', '--fromat', 'ndjson'], 'There is no option --fromat. Did you mean "--format"?'],
  [['classify', '--colour-me-purple'], 'There is no option --colour-me-purple.\n'],
  [['classify', '--text'], '--text'],
  [['classify', '--trace=yes'], '--trace'],
  [['classify', '--format', 'jsonl'], '--format is pretty or ndjson, not "jsonl".'],
  [['classify', '--text', 'a', 'b.txt'], 'Give either --text or files, not both.'],
  [['classify', 'a.pdf'], 'a.pdf: only .ndjson, .jsonl, .csv, .tsv, .txt, .md and .html files are read'],
  [['classify', '--title', 'A', 'a.jsonl'], '--title goes with a text'],
  [['classify', '--text', 'a', '--rules', 'no/such'], 'no/such: no such folder.'],
  [['classify', '--workers', 'two'], '--workers is a whole number up to 256, not "two"; this machine has'],
  [['classify', '--resume'], '--resume needs the --output that the earlier run had.'],
  [['classify', '--output', 'a.ndjson.gz'], '--output is written as plain text'],
  [['classify', '--text', 'a', '--output', 'a.ndjson'], '--output and --workers go with files or stdin'],
  [['classify', '--format', 'pretty', '--workers', '2'], '--output and --workers go with files or stdin'],
  [['classify', '--delimiter', 'semicolon'], '--delimiter is one sign, or "tab", not "semicolon".'],
  [['classify', '--map', 'Beschreibung'], '--map takes pairs like description=Beschreibung'],
  [['classify', '--map', 'descripton=Text'], 'there is no field "descripton"'],
  [['classify', '--title', 'A', 'a.csv.gz'], '--title goes with a text'],
])('%j is a wrong command line', async (args, message) => {
  const { code, stdout, stderr } = await shelfmark(args)
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
  expect(stderr).toContain(message)
})

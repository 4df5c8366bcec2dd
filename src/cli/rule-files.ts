import { readdir, readFile } from 'node:fs/promises'
import { join, sep } from 'node:path'

/** Every JSON file in a rules folder by its path below it (`features/live-session.json`), schemas left out. */
export async function readRuleFiles(folder: string): Promise<Record<string, string>> {
  const names = await readdir(folder, { recursive: true })
  const paths = names
    .map((name) => name.split(sep).join('/'))
    .filter((path) => path.endsWith('.json') && !path.startsWith('schema/'))
    .sort()
  const texts = await Promise.all(paths.map((path) => readFile(join(folder, path), 'utf8')))
  return Object.fromEntries(paths.map((path, index) => [path, texts[index] as string]))
}

/** The sentences of a checked `policy.json` by clause id. */
export function readClauses(policy: string): Record<string, string> {
  const { clauses } = JSON.parse(policy) as { clauses: readonly { id: string; text: string }[] }
  return Object.fromEntries(clauses.map(({ id, text }) => [id, text]))
}

/** The problems of rule files, a line each, with the folder before each path. */
export function inFolder(folder: string, problems: string): string {
  return problems.replace(/^/gm, `${folder.replace(/\/+$/, '')}/`)
}

import { fileURLToPath } from 'node:url'

/** A path in the repository, whatever folder a script is started in. */
export function inRepository(path: string): string {
  return fileURLToPath(new URL(`../${path}`, import.meta.url))
}

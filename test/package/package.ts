import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const repository = fileURLToPath(new URL('../..', import.meta.url))

/** Runs a command and returns what it prints; throws with its stderr when it fails. */
export function run(command: string, args: readonly string[], cwd: string, input?: string): string {
  return execFileSync(command, args, {
    cwd,
    encoding: 'utf8',
    stdio: 'pipe',
    ...(input === undefined ? {} : { input }),
  })
}

/** Packs what is in dist into `folder`; returns the tarball's path. */
export function packInto(folder: string): string {
  // dist is there already, so packing must not build it again while other tests read it
  const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder]
  const [{ filename }] = JSON.parse(run('npm', args, repository)) as [{ filename: string }]
  return join(folder, filename)
}

/** A new, empty folder for one test file; the caller removes it. */
export function emptyFolder(): string {
  return mkdtempSync(join(tmpdir(), 'shelfmark-test-'))
}

/** A folder with nothing but the packed tarball installed in it, as a consumer would have it. */
export function installTarball(): string {
  const folder = emptyFolder()
  writeFileSync(join(folder, 'package.json'), '{ "name": "consumer", "private": true }\n')
  run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', packInto(folder)], folder)
  return folder
}

/** Names of the packages in a folder's node_modules, however deep. */
export function installedPackages(folder: string): string[] {
  const modules = join(folder, 'node_modules')
  if (!existsSync(modules)) return []
  const names = readdirSync(modules).filter((name) => !name.startsWith('.'))
  const packages = names.flatMap((name) =>
    name.startsWith('@') ? readdirSync(join(modules, name)).map((inner) => `${name}/${inner}`) : [name],
  )
  return packages.flatMap((name) => [name, ...installedPackages(join(modules, name))])
}

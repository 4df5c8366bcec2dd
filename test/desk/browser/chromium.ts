import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** Where the browser of the tests is: CHROMIUM, or where Debian puts it. */
export const chromiumPath = process.env.CHROMIUM ?? '/usr/bin/chromium'

/** Installs Chromium where it is missing. Throws with what to do where it cannot. */
export default function setup(): void {
  if (existsSync(chromiumPath)) return
  const advice = 'Install Chromium (Debian: apt-get install -y chromium), or name one in CHROMIUM.'
  if (process.env.CHROMIUM) throw new Error(`CHROMIUM is ${chromiumPath}, where no file is. ${advice}`)
  if (process.getuid?.() !== 0) throw new Error(`The desk's tests need ${chromiumPath}. ${advice}`)
  console.log('Installing chromium with apt-get …')
  const run = (...args: string[]): boolean =>
    spawnSync('apt-get', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0
  const install = (): boolean => run('install', '-y', '--no-install-recommends', 'chromium')
  if (!install() && !(run('update') && install())) throw new Error(`apt-get failed. ${advice}`)
  if (!existsSync(chromiumPath)) throw new Error(`apt-get left no ${chromiumPath}. ${advice}`)
}

import { open, readFile, rm } from 'node:fs/promises'
import { JournalError } from './error.js'

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // there, but somebody else's
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/**
 * Keeps a second desk off a file of decisions.
 * @returns what gives the file free again.
 * @throws JournalError while another process has it.
 */
export async function lock(file: string): Promise<() => Promise<void>> {
  const path = `${file}.lock`
  for (let tries = 0; tries < 3; tries++) {
    try {
      const handle = await open(path, 'wx')
      await handle.writeFile(`${process.pid}\n`)
      await handle.close()
      return () => rm(path, { force: true })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    const pid = Number.parseInt(await readFile(path, 'utf8').catch(() => ''), 10)
    if (Number.isInteger(pid) && pid !== process.pid && runs(pid)) {
      throw new JournalError(
        `${file}: another desk (process ${pid}) has it open. Use that one, or give another file with --decisions.`,
      )
    }
    // left by a process that was killed
    if (pid !== process.pid) await rm(path, { force: true })
    else throw new JournalError(`${file}: it is open already.`)
  }
  throw new JournalError(`${file}: could not be locked; is ${path} in use?`)
}

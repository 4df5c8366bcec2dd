import { type FileHandle, open, readFile } from 'node:fs/promises'
import type { DecisionEntry, Entry, Standing } from '../protocol.js'
import { JournalError } from './error.js'
import { lock } from './lock.js'

type New<T> = T extends unknown ? Omit<T, 'sequence'> : never
export type NewEntry = New<Entry>

function parseEntry(line: string): Entry | null {
  try {
    const value = JSON.parse(line) as Entry | null
    if (typeof value !== 'object' || value === null) return null
    const known = value.kind === 'decision' || value.kind === 'undo'
    return known && typeof value.key === 'string' && Number.isInteger(value.sequence) ? value : null
  } catch {
    return null
  }
}

/** Reads what is there. Out: the entries, and the length in bytes up to the end of the last whole line. */
function readEntries(file: string, bytes: Buffer): { entries: Entry[]; whole: number } {
  const whole = bytes.lastIndexOf(10) + 1
  const lines = bytes.subarray(0, whole).toString('utf8').split('\n')
  const entries: Entry[] = []
  lines.forEach((line, index) => {
    if (line.trim() === '') return
    const entry = parseEntry(line)
    if (entry === null) {
      throw new JournalError(
        `${file}:${index + 1}: this line is no decision. Mend or remove it, or give another file with --decisions.`,
      )
    }
    entries.push(entry)
  })
  return { entries, whole }
}

/**
 * The decisions in a file, one a line, only ever added to. An entry counts once it is on the disk.
 * One process at a time has the file.
 */
export class Journal {
  private readonly stacks = new Map<string, DecisionEntry[]>()
  private readonly latest = new Map<string, number>()
  private sequence = 0
  private queue: Promise<unknown> = Promise.resolve()

  private constructor(
    readonly file: string,
    private readonly handle: FileHandle,
    private readonly unlock: () => Promise<void>,
  ) {}

  /** @throws JournalError when the file is in use, or holds something else. */
  static async open(file: string): Promise<Journal> {
    const unlock = await lock(file)
    try {
      const handle = await open(file, 'a+')
      const { entries, whole } = readEntries(file, await readFile(file))
      // half a line was never confirmed to anybody: the power went while it was written
      await handle.truncate(whole)
      const journal = new Journal(file, handle, unlock)
      for (const entry of entries) journal.take(entry)
      return journal
    } catch (error) {
      await unlock()
      throw error
    }
  }

  private take(entry: Entry): void {
    this.sequence = Math.max(this.sequence, entry.sequence)
    this.latest.set(entry.key, entry.sequence)
    const stack = this.stacks.get(entry.key) ?? []
    this.stacks.set(entry.key, stack)
    if (entry.kind === 'decision') stack.push(entry)
    else stack.splice(stack.findIndex(({ sequence }) => sequence === entry.undoes) >>> 0, 1)
  }

  standing(key: string): Standing {
    return { key, sequence: this.latest.get(key) ?? 0, decision: this.stacks.get(key)?.at(-1) ?? null }
  }

  /** Every product with an entry. */
  standings(): Standing[] {
    return [...this.latest.keys()].map((key) => this.standing(key))
  }

  /** How many products are decided. */
  get decided(): number {
    return this.standings().filter(({ decision }) => decision !== null).length
  }

  /**
   * Writes what `make` gives, if `expects` is still the product's latest sequence. Resolves when it is on the disk;
   * to false where somebody was faster.
   */
  append(key: string, expects: number, make: (standing: Standing) => NewEntry | null): Promise<boolean> {
    const write = async (): Promise<boolean> => {
      const standing = this.standing(key)
      const made = standing.sequence === expects ? make(standing) : null
      if (made === null) return false
      const entry = { sequence: this.sequence + 1, ...made } as Entry
      await this.handle.appendFile(`${JSON.stringify(entry)}\n`)
      await this.handle.sync()
      this.take(entry)
      return true
    }
    const result = this.queue.then(write)
    this.queue = result.catch(() => {})
    return result
  }

  async close(): Promise<void> {
    await this.queue
    await this.handle.close()
    await this.unlock()
  }
}

/** The file of decisions cannot be used; the message says which file, where, and what to do. */
export class JournalError extends Error {
  override readonly name = 'JournalError'
}

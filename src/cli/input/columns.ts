import { didYouMean } from '../../load/nearest.js'
import { UsageError } from '../command.js'

/** A key of a command's records. */
export interface Field {
  readonly name: string
  /** Whether a record without it makes no sense; kept even where it is null or empty. */
  readonly required: boolean
}

export const productFields: readonly Field[] = [
  { name: 'id', required: false },
  { name: 'title', required: false },
  { name: 'description', required: true },
  { name: 'language', required: false },
]

/** Those of a product whose vendor chose a category. */
export const declaredFields: readonly Field[] = [
  ...productFields,
  // not required: --declared may give it
  { name: 'declaredCategory', required: false },
]

/** The fields of a command's records, and under which names the input has them. */
export interface Columns {
  readonly fields: readonly Field[]
  /** Field → key or column heading, where the user gave one. */
  readonly named: ReadonlyMap<string, string>
}

export const productColumns: Columns = { fields: productFields, named: new Map() }

/**
 * Reads `--map description=Beschreibung,title=Titel`; a comma belongs to a name unless `field=` follows it.
 * @throws UsageError for anything else, and for a field that the command does not have.
 */
export function readMap(fields: readonly Field[], maps: readonly string[]): Columns {
  const names = fields.map(({ name }) => name)
  const named = new Map<string, string>()
  for (const pair of maps.flatMap((map) => map.split(/,(?=\s*[A-Za-z]+\s*=)/))) {
    const [, field = '', name = ''] = /^\s*([A-Za-z]+)\s*=\s*(.+?)\s*$/.exec(pair) ?? []
    if (field === '') {
      throw new UsageError(`--map takes pairs like description=Beschreibung,title=Titel, not "${pair}".`)
    }
    if (!names.includes(field)) {
      throw new UsageError(
        `--map: there is no field "${field}", only ${names.join(', ')}.${didYouMean(field, names)}`,
      )
    }
    named.set(field, name)
  }
  return { fields, named }
}

/**
 * A command's fields out of a record, of whatever types they are; null counts as missing, and a number as an id,
 * as exports from databases write them.
 */
export function toRecord(
  value: Record<string, unknown>,
  { fields, named }: Columns,
): Record<string, unknown> {
  const record: Record<string, unknown> = {}
  for (const { name, required } of fields) {
    const given = value[named.get(name) ?? name]
    if (given === undefined || (given === null && !required)) continue
    record[name] = name === 'id' && typeof given === 'number' ? String(given) : given
  }
  return record
}

/** Where in a row of headings each field stands; a field that has no column is left out. */
export function findColumns(headings: readonly string[], { fields, named }: Columns): Map<string, number> {
  const plain = (name: string): string => name.trim().toLowerCase()
  const places = new Map<string, number>()
  for (const { name } of fields) {
    const place = headings.findIndex((heading) => plain(heading) === plain(named.get(name) ?? name))
    if (place !== -1) places.set(name, place)
  }
  return places
}

/** Says which columns are missing and what to do; null if all that are needed are there. */
export function missingColumn(headings: readonly string[], columns: Columns): string | null {
  const places = findColumns(headings, columns)
  for (const { name, required } of columns.fields) {
    const asked = columns.named.get(name)
    if (places.has(name) || !(required || asked !== undefined)) continue
    const there = headings.map((heading) => `"${heading}"`).join(', ')
    return asked === undefined
      ? `no column "${name}" among ${there}; say which it is: --map ${name}=…`
      : `no column "${asked}" among ${there}.${didYouMean(asked, headings)}`
  }
  return null
}

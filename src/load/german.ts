import { fold } from '../match/fold.js'
import { stem } from '../match/vocabulary.js'
import { functionWords, irregularVerbs, stems } from './grammar.js'
import { pack, parts } from './phrase.js'

const inseparable = /^(be|emp|ent|er|ge|miss|ver|zer|über|unter|wider|hinter)/

/** The symbol under which a German word is looked up: the word itself where short or a function word, else its stem. */
function symbol(word: string): string {
  const folded = fold(word.toLowerCase(), 'de')
  if (folded.startsWith('*') || folded === '#' || folded === '#:#' || folded === '+') return folded
  if (folded.length <= 3 || functionWords.has(folded) || !/^[a-z]+$/.test(folded)) return folded
  return `~${stem(folded, stems)}`
}

/** A German phrase packed as symbols. */
export function germanPhrase(phrase: string): string {
  return pack(parts(phrase).map((ways) => ways.map((way) => way.map(symbol))))
}

/** Present, past and participles of a verb, folded; strong verbs from the grammar file. */
function forms(verb: string): string[] {
  const listed = irregularVerbs.get(verb)
  if (listed) return [verb, ...listed]
  const base = verb.replace(/e?n$/, '')
  const link = /[td]$|[^lrh][mn]$/.test(base) ? 'e' : ''
  const past = `${base}${link}t`
  const first = /el$/.test(base) ? [`${base.slice(0, -2)}le`, `${base}e`] : [`${base}e`]
  const participle = inseparable.test(verb) || verb.endsWith('ieren') ? past : `ge${past}`
  const inflected = ['', 'e', 'en', 'er', 'es', 'em']
  return [
    verb,
    ...first,
    `${base}${link}st`,
    past,
    `${past}e`,
    `${past}en`,
    `${verb}d`,
    ...inflected.map((ending) => participle + ending),
    ...inflected.map((ending) => `${verb}d${ending}`),
  ]
}

/**
 * A German verb in all its forms, packed as symbols.
 * `an|schauen` is separable: angeschaut, anzuschauen in one word, and schaue … an apart.
 */
export function germanVerb(verb: string): string[] {
  const words = verb.split(' ')
  const last = words.pop() as string
  const before = words.map((word) => [[symbol(word)]])
  const [particle, base] = last.includes('|') ? (last.split('|') as [string, string]) : [null, last]
  const all = [...new Set(forms(base).map((form) => fold(form, 'de')))]
  if (particle === null) return [pack([...before, all.map((form) => [form])])]
  const front = fold(particle, 'de')
  const whole = fold(base, 'de')
  const joinedUp = [...all.map((form) => front + form), `${front}zu${whole}`]
  const apart = all.filter((form) => !/^ge.*(t|en)(e|en|er|es|em)?$/.test(form) || form === whole)
  // "schick … ein", "ich schau … an": the bare stem is safe where the particle follows
  if (base.endsWith('en')) apart.push(whole.slice(0, -2))
  return [
    pack([...before, joinedUp.map((form) => [form])]),
    pack([...before, apart.map((form) => [form]), [[`^${front}`]]]),
  ]
}

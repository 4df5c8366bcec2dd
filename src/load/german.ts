import { fold } from '../match/fold.js'
import { stem } from '../match/vocabulary.js'
import { functionWords, irregularVerbs, stems } from './grammar.js'
import { expand, spellings } from './phrase.js'

const inseparable = /^(be|emp|ent|er|ge|miss|ver|zer|über|unter|wider|hinter)/

/** The symbol under which a German word is looked up: the word itself where short or a function word, else its stem. */
function symbol(word: string): string {
  const folded = fold(word.toLowerCase(), 'de')
  if (folded.startsWith('*') || folded === '#' || folded === '+') return folded
  if (folded.length <= 3 || functionWords.has(folded) || !/^[a-z]+$/.test(folded)) return folded
  return `~${stem(folded, stems)}`
}

/** Symbols of a German phrase, one string a spelling. */
export function germanPhrase(phrase: string): string[] {
  return expand(phrase).flatMap(spellings).map((words) => words.map(symbol).join(' '))
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
    verb, ...first, `${base}${link}st`, past, `${past}e`, `${past}en`, `${verb}d`,
    ...inflected.map((ending) => participle + ending), ...inflected.map((ending) => `${verb}d${ending}`),
  ]
}

/** Symbols of a German verb in all its forms. `an|schauen` is separable: angeschaut, anzuschauen, schaue … an. */
export function germanVerb(verb: string): string[] {
  const words = verb.split(' ')
  const last = words.pop() as string
  const before = words.map(symbol).join(' ')
  const [particle, base] = last.includes('|') ? (last.split('|') as [string, string]) : [null, last]
  const all = forms(base).map((form) => fold(form, 'de'))
  const lead = (form: string): string => (before ? `${before} ${form}` : form)
  if (particle === null) return [...new Set(all)].map(lead)
  const front = fold(particle, 'de')
  const joinedUp = all.map((form) => lead(front + form))
  const apart = all.filter((form) => !/^ge.*(t|en)(e|en|er|es|em)?$/.test(form) || form === fold(base, 'de'))
  return [...new Set([...joinedUp, lead(`${front}zu${fold(base, 'de')}`), ...apart.map((form) => lead(`${form} ^${front}`))])]
}

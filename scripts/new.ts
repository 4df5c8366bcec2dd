/** `npm run new feature marked-assignment`: writes a blank rule file to fill in. */
import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { inRepository } from './repository.js'

const clause = '(the id of a clause in rules/policy.json)'

function featureExamples(id: string) {
  return [
    { text: `A sentence that promises [[${id}]].`, is: 'promised' },
    { text: 'A sentence that looks like it and is not.', is: 'none' },
  ]
}

const blanks: Readonly<Record<string, { folder: string; blank: (id: string) => Record<string, unknown> }>> = {
  feature: {
    folder: 'features',
    blank: (id) => ({
      $schema: '../schema/feature.schema.json',
      id,
      kind: 'content',
      policy: clause,
      means: 'What the buyer gets, in one sentence.',
      phrases: { en: ['words a vendor writes'], de: ['Wörter, die ein Verkäufer schreibt'] },
      examples: {
        en: featureExamples('words a vendor writes'),
        de: featureExamples('Wörter, die ein Verkäufer schreibt'),
      },
    }),
  },
  slot: {
    folder: 'slots',
    blank: (id) => ({
      $schema: '../schema/slot.schema.json',
      id,
      means: 'What these words have in common.',
      phrases: { en: ['a word'], de: ['ein Wort'] },
    }),
  },
  decision: {
    folder: 'decision',
    blank: (id) => ({
      $schema: '../schema/decision.schema.json',
      name: id,
      priority: 1,
      policy: clause,
      means: 'When it decides, in one sentence.',
      conditions: { all: [{ fact: 'live-session', operator: 'equal', value: 'promised' }] },
      event: { type: 'service-with-digital-content', params: { certainty: 'likely' } },
      examples: [
        { lang: 'en', text: 'A description that it decides.', decides: true },
        { lang: 'en', text: 'A description that it leaves to the other rules.', decides: false },
        { lang: 'de', text: 'Eine Beschreibung, über die sie entscheidet.', decides: true },
        { lang: 'de', text: 'Eine Beschreibung, die sie anderen Regeln lässt.', decides: false },
      ],
    }),
  },
}

const [kind = '', id = ''] = process.argv.slice(2)
const known = blanks[kind]
if (known === undefined || !/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id)) {
  console.error(`Usage: npm run new ${Object.keys(blanks).join('|')} an-id-in-lower-case`)
  process.exit(2)
}
const path = `rules/${known.folder}/${id}.json`
if (existsSync(inRepository(path))) {
  console.error(`${path} is there already.`)
  process.exit(1)
}
await writeFile(inRepository(path), `${JSON.stringify(known.blank(id), null, 2)}\n`)
console.log(`${path} is written. Fill it in, then: npm run check`)

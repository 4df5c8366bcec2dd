import { expect, test } from 'vitest'
import type { CueFile, FeatureFile, SlotFile } from '../src/load/schema.js'
import type { Language } from '../src/types.js'
import { ruleFiles } from './examples.js'

const both: readonly Language[] = ['en', 'de']
const features = ruleFiles<FeatureFile>('features')
const slots = ruleFiles<SlotFile>('slots')
const cueFiles = ruleFiles<CueFile>('cues')
const cues = cueFiles.flatMap((file) =>
  file.cues.map(({ id, frames = [] }) => ({ id, frames, languages: [file.language] })),
)
const concepts = [...features, ...slots].map(({ id, frames = [] }) => ({ id, frames, languages: both }))

const frames = [...concepts, ...cues].flatMap((concept) =>
  concept.frames.map(({ needs, without = [], rivals = [], language }) => ({
    id: concept.id,
    needs: needs.map((need) => need.split('|')),
    named: [...needs, ...without, ...rivals].flatMap((names) => names.split('|')),
    languages: language ? [language] : concept.languages,
  })),
)

/** What can stand in a text of a language: a feature, and a slot with words or frames. */
function fillable(language: Language): Set<string> {
  const filled = slots.filter(
    ({ phrases, verbs, frames }) =>
      frames?.length || phrases?.[language]?.length || phrases?.any?.length || verbs?.[language]?.length,
  )
  return new Set([...features, ...filled].map(({ id }) => id))
}

test('each slot stands in a frame, or undoes a cue', () => {
  const undoing = cueFiles.flatMap((file) => file.cues.flatMap(({ unless = [] }) => unless))
  const used = new Set([...frames.flatMap(({ named }) => named), ...undoing])
  expect(slots.map(({ id }) => id).filter((id) => !used.has(id))).toEqual([])
})

test('each frame can be filled in one of its languages', () => {
  const found = { en: fillable('en'), de: fillable('de') }
  const dead = frames.filter(
    ({ needs, languages }) =>
      !languages.some((language) => needs.every((any) => any.some((name) => found[language].has(name)))),
  )
  expect(dead.map(({ id, needs }) => `${id}: ${needs.map((any) => any.join('|')).join(', ')}`)).toEqual([])
})

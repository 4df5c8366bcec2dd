import * as z from 'zod'
import { reviewFile, wordingFile } from './review-schema.js'
import {
  advisoryFile,
  cueFile,
  decisionFile,
  featureFile,
  policyFile,
  rulesetFile,
  slotFile,
  weightsFile,
} from './schema.js'

/** JSON Schemas for editors, by the name that stands in a file's `$schema`. */
export function jsonSchemas(): Record<string, object> {
  const files = {
    ruleset: rulesetFile,
    policy: policyFile,
    slot: slotFile,
    feature: featureFile,
    cue: cueFile,
    decision: decisionFile,
    advisory: advisoryFile,
    weights: weightsFile,
    review: reviewFile,
    wording: wordingFile,
  }
  return Object.fromEntries(
    Object.entries(files).map(([name, file]) => [name, z.toJSONSchema(file, { io: 'input' })]),
  )
}

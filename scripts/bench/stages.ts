/** What the benchmark bundles to time the stages one by one; the package itself does not export them. */
export { assess } from '../../src/assess/assess.js'
export { classify } from '../../src/classify.js'
export { decide } from '../../src/decide/decide.js'
export { defaultRuleset } from '../../src/default-ruleset.js'
export { explain } from '../../src/explain/explain.js'
export { match } from '../../src/match/match.js'
export { read } from '../../src/read/read.js'
export { prepareRuleset } from '../../src/ruleset.js'

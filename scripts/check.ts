/** `npm run check`: are the rule files right? Prints every problem, or a line that counts what there is. */
import { compileRules } from './compiled.js'

const { files, data } = await compileRules()
const inFolder = (folder: string): number =>
  Object.keys(files).filter((path) => path.startsWith(`${folder}/`)).length
console.log(
  [
    `${inFolder('features')} features`,
    `${inFolder('slots')} slots`,
    `${Object.keys(data.cues).length} cues`,
    `${data.rules.length} decision rules`,
    `${data.advisories.length} advisories`,
  ].join(', '),
  'ok',
)

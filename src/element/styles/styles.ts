import { dock } from './dock.js'
import { layout } from './layout.js'
import { side } from './side.js'
import { text } from './text.js'
import { basics, tokens } from './tokens.js'

export const styles = [tokens, basics, layout, text, side, dock]

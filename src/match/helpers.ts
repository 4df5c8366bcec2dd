import type { Frame } from './lexicon.js'

/** For each frame the helpers before it whose mentions it asks for, and those that they ask for, ascending. */
export function helpersOf(frames: readonly Frame[], isHelper: Uint8Array): number[][] {
  const found: number[][] = []
  const before: number[] = []
  frames.forEach(({ needs, without, rivals }, f) => {
    const asked = [...needs.flat(), ...without, ...rivals]
    const helpers = before.filter((g) => asked.includes((frames[g] as Frame).concept))
    const all = new Set(helpers.flatMap((g) => [...(found[g] as number[]), g]))
    found.push([...all].sort((a, b) => a - b))
    if (isHelper[f] === 1) before.push(f)
  })
  return found
}

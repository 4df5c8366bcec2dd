import type { Frame } from './lexicon.js'

/** For each frame the helpers before it whose mentions it asks for, and those that they ask for, ascending. */
export function helpersOf(frames: readonly Frame[], isHelper: Uint8Array): number[][] {
  const found: number[][] = []
  frames.forEach(({ needs, without, rivals }, f) => {
    const asked = new Set([...needs.flat(), ...without, ...rivals])
    const helpers = new Set<number>()
    for (let g = 0; g < f; g++) {
      if (isHelper[g] === 0 || !asked.has((frames[g] as Frame).concept)) continue
      for (const helper of found[g] as number[]) helpers.add(helper)
      helpers.add(g)
    }
    found.push([...helpers].sort((a, b) => a - b))
  })
  return found
}

declare module 'json-rules-engine/dist/rule.js' {
  import type { Rule } from 'json-rules-engine'

  const module: { readonly default: typeof Rule }
  export default module
}
declare module 'json-rules-engine/dist/engine-default-operators.js' {
  const module: {
    readonly default: readonly { readonly name: string; evaluate(fact: unknown, value: unknown): boolean }[]
  }
  export default module
}

// json-rules-engine evaluates a condition's `path` with this package, which runs code found in it.
// Our schema has no `path`; should one get past it, it ends here.
exports.JSONPath = () => {
  throw new Error('A condition of a rule file must not have a "path".')
}

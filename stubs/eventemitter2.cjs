// json-rules-engine's rules can tell listeners when they fire; here they are only parsed, so nobody listens.
// A function, not a class: the package's compiled classes call their parent without `new`.
function EventEmitter() {}
module.exports = EventEmitter

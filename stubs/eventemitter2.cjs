// json-rules-engine's rules can tell listeners when they fire; here they are only parsed, so nobody listens.
module.exports = class EventEmitter {}

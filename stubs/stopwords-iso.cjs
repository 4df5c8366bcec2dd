// natural's German stemmer loads 300 kB of stop words for a method that is not used here.
module.exports = { de: [] }

declare module 'natural/lib/natural/classifiers/bayes_classifier.js' {
  export default class BayesClassifier {
    constructor(stemmer: unknown)
    addDocument(text: string, label: string): void
    train(): void
    classify(text: string): string
  }
}
declare module 'natural/lib/natural/stemmers/porter_stemmer.js' {
  const stemmer: unknown
  export default stemmer
}

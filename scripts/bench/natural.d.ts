declare module 'natural/lib/natural/classifiers/bayes_classifier.js' {
  export { BayesClassifier as default } from 'natural'
}

/** Sentences with names as a training set of the name tagger. */
import { BUCKETS, FEATURES, sentenceForms, WordCache, type WordKnowledge } from '../../src/models/features.ts';
import { LABELS, NAME_SCHEME } from '../../src/models/labels.ts';
import { sentenceRows } from '../../src/models/tagger.ts';
import type { TaggedSentence } from './conll.ts';
import type { TrainingSet } from './perceptron.ts';

/** A sentence with what the list of names says of its words. */
export interface Example extends TaggedSentence {
  readonly hints: Uint8Array;
}

/** The sentences as the perceptron takes them. */
export function nameTrainingSet(examples: readonly Example[], knowledge: WordKnowledge): TrainingSet {
  const cache = new WordCache(knowledge);
  const gold = examples.map(({ labels }) => Uint8Array.from(labels, (label) => LABELS.indexOf(label as never)));
  return {
    ...{ scheme: NAME_SCHEME, buckets: BUCKETS, width: FEATURES, count: examples.length },
    labelsOf: (index) => gold[index] as Uint8Array,
    rowsOf: (index) => {
      const { words, hints } = examples[index] as Example;
      return sentenceRows(sentenceForms(words, hints, cache));
    },
  };
}

/** How sure a word form must be to be outside all names for its place in the sentence not to be looked at. */
import { sentenceForms, WordCache, type WordKnowledge } from '../../src/models/features.ts';
import { LABELS } from '../../src/models/labels.ts';
import type { ChainWeights } from '../../src/models/linear-chain.ts';
import { addForms, marginOf, nearCapital, scoresOf } from '../../src/models/tagger.ts';
import type { Example } from './name-examples.ts';

/** Of the words in names, so many may have a larger margin. */
const OVERRULED = 1 / 500;

/** The margins that all but {@link OVERRULED} of the gold names' words stay below: with a capital letter near, and without. */
export function sureMargins(
  { emissions }: Pick<ChainWeights, 'emissions'>,
  examples: readonly Example[],
  knowledge: WordKnowledge,
): readonly [near: number, far: number] {
  const cache = new WordCache(knowledge, (rows) => scoresOf(emissions, rows));
  const margins: [number[], number[]] = [[], []];
  const emitted = new Int32Array(LABELS.length);
  for (const { words, labels, hints } of examples) {
    const sentence = sentenceForms(words, hints, cache);
    labels.forEach((label, index) => {
      if (label === 'O') return;
      addForms(sentence, index, emitted, 0);
      margins[nearCapital(sentence, index) ? 0 : 1].push(marginOf(emitted, 0));
    });
  }
  const allowed = OVERRULED * (margins[0].length + margins[1].length);
  const limit = (list: number[]): number => Math.max(0, list.sort((a, b) => b - a)[Math.floor(allowed / 2)] ?? 0);
  return [limit(margins[0]), limit(margins[1])];
}

import {
  AROUND,
  BUCKETS,
  FEATURES,
  OFFSETS,
  OWN,
  PLACE,
  placeRows,
  type SentenceForms,
  sentenceForms,
  WordCache,
  type WordForm,
  type WordKnowledge,
  wordAt,
} from './features.ts';
import { LABELS, type Label, NAME_SCHEME } from './labels.ts';
import { addRows, type ChainWeights, decodeStretch, transitionCells } from './linear-chain.ts';
import type { ModelShape, StoredModel } from './model-file.ts';

const L = LABELS.length;
/** A sentence longer than this is tagged in pieces, so that time and memory stay linear. */
const MAX_SENTENCE = 400;

/** What a stored name tagger holds; its settings are the two sure margins. */
export const TAGGER_SHAPE: ModelShape = {
  name: 'RCTAG6',
  settings: 2,
  transitions: transitionCells(NAME_SCHEME),
  emissions: BUCKETS * L,
};

/** A linear-chain model of names over {@link NAME_SCHEME}. */
export interface TaggerWeights extends ChainWeights {
  /**
   * A word whose form and neighbours alone favour "outside" by more than this is in no name: what its place adds hardly
   * ever turns that (see `scripts/training/sure-margin.ts`), and most words need nothing else. The first holds with a
   * capital letter near, the second without.
   */
  readonly sureMargins: readonly [near: number, far: number];
}

/** Names the entities in a tokenised sentence. */
export interface Tagger {
  /** One label per word, a sequence that never breaks the BIO scheme; `hints` say what a list of names knows of each word. */
  tag(words: readonly string[], hints: Uint8Array): Label[];
  /** What is known of a word form; for other models over the same words. */
  formOf(word: string): WordForm;
}

/** All feature rows of a sentence, {@link FEATURES} per word. */
export function sentenceRows(sentence: SentenceForms): Uint32Array {
  const { words, none } = sentence;
  const rows = new Uint32Array(words.length * FEATURES);
  for (let index = 0; index < words.length; index++) {
    let at = index * FEATURES;
    rows.set((words[index] as (typeof words)[number]).rows.subarray(0, OWN), at);
    at += OWN;
    for (const [neighbour, offset] of OFFSETS.entries()) {
      const from = OWN + neighbour * AROUND;
      rows.set((words[index + offset] ?? none).rows.subarray(from, from + AROUND), at);
      at += AROUND;
    }
    placeRows(sentence, index, rows.subarray(at, at + PLACE));
  }
  return rows;
}

/** Scores of a word form by label: for itself, then as each neighbour. */
export function scoresOf(emissions: TaggerWeights['emissions'], rows: Uint32Array): Int32Array {
  const scores = new Int32Array((1 + OFFSETS.length) * L);
  addRows(emissions, L, rows, 0, OWN, scores, 0);
  for (let neighbour = 0; neighbour < OFFSETS.length; neighbour++) {
    const from = OWN + neighbour * AROUND;
    addRows(emissions, L, rows, from, from + AROUND, scores, (1 + neighbour) * L);
  }
  return scores;
}

/** Scores of one word by label from the remembered ones of its form and its neighbours' forms, written at `at`. */
export function addForms({ words, none }: SentenceForms, index: number, emitted: Int32Array, at: number): void {
  const own = wordAt(words, index, none).scores;
  const p2 = wordAt(words, index - 2, none).scores;
  const p1 = wordAt(words, index - 1, none).scores;
  const n1 = wordAt(words, index + 1, none).scores;
  const n2 = wordAt(words, index + 2, none).scores;
  for (let label = 0; label < L; label++)
    emitted[at + label] =
      (own[label] as number) +
      (p2[L + label] as number) +
      (p1[2 * L + label] as number) +
      (n1[3 * L + label] as number) +
      (n2[4 * L + label] as number);
}

/** By how much "outside" leads all other labels; negative if it does not. */
export function marginOf(emitted: Int32Array, at: number): number {
  let best = emitted[at + 1] as number;
  for (let label = 2; label < L; label++)
    if ((emitted[at + label] as number) > best) best = emitted[at + label] as number;
  return (emitted[at] as number) - best;
}

const place = new Uint32Array(PLACE);

function addPlace(
  emissions: TaggerWeights['emissions'],
  sentence: SentenceForms,
  index: number,
  emitted: Int32Array,
): void {
  placeRows(sentence, index, place);
  addRows(emissions, L, place, 0, PLACE, emitted, index * L);
}

function isSure(
  sentence: SentenceForms,
  index: number,
  margin: number,
  [near, far]: TaggerWeights['sureMargins'],
): boolean {
  if (margin <= Math.min(near, far) || sentence.hints[index] !== 0) return false;
  return margin > (nearCapital(sentence, index) ? near : far);
}

/** Whether a word or one of the two on either side of it has a capital letter. */
export function nearCapital({ words }: SentenceForms, index: number): boolean {
  for (let at = Math.max(0, index - 2); at <= index + 2; at++) if (words[at]?.cased) return true;
  return false;
}

/** Scores of the sentence in hand; kept from call to call. A sentence has at most {@link MAX_SENTENCE} words. */
const emitted = new Int32Array(MAX_SENTENCE * L);

/** Labels of a sentence: stretches between words that are surely outside are decoded one by one. */
function labelSentence({ emissions, transitions, sureMargins }: TaggerWeights, sentence: SentenceForms): Uint8Array {
  const { length } = sentence.words;
  const labels = new Uint8Array(length);
  let first = -1;
  for (let index = 0; index <= length; index++) {
    if (index < length) addForms(sentence, index, emitted, index * L);
    const sure = index === length || isSure(sentence, index, marginOf(emitted, index * L), sureMargins);
    if (!sure) {
      addPlace(emissions, sentence, index, emitted);
      if (first < 0) first = index;
    } else if (first >= 0) {
      decodeStretch(NAME_SCHEME, transitions, emitted, first, labels.subarray(first, index));
      first = -1;
    }
  }
  return labels;
}

/** A tagger over the given weights and the knowledge of words they were trained with. */
export function createTagger({ settings, ...chain }: StoredModel, knowledge: WordKnowledge): Tagger {
  const weights: TaggerWeights = { ...chain, sureMargins: [settings[0] ?? 0, settings[1] ?? 0] };
  const cache = new WordCache(knowledge, (rows) => scoresOf(weights.emissions, rows));
  const tagPiece = (words: readonly string[], hints: Uint8Array): Label[] => {
    const labels: Label[] = [];
    for (const label of labelSentence(weights, sentenceForms(words, hints, cache))) labels.push(LABELS[label] as Label);
    return labels;
  };
  return {
    formOf: (word) => cache.of(word),
    tag(words, hints) {
      if (words.length <= MAX_SENTENCE) return tagPiece(words, hints);
      const labels: Label[] = [];
      for (let start = 0; start < words.length; start += MAX_SENTENCE) {
        const end = start + MAX_SENTENCE;
        labels.push(...tagPiece(words.slice(start, end), hints.subarray(start, end)));
      }
      return labels;
    },
  };
}

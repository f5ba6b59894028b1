import type { CaseLexicon } from './case-lexicon.ts';
import { BUCKETS, FEATURES, featureRows, WordCache } from './features.ts';
import { LABELS, type Label, mayFollow } from './labels.ts';

const L = LABELS.length;
const IMPOSSIBLE = -1e9;
/** A sentence longer than this is tagged in pieces, so that time and memory stay linear. */
const MAX_SENTENCE = 400;

/** Weights of a linear-chain model: `emissions[row * labels + label]`, `transitions[(previous + 1) * labels + label]`. */
export interface TaggerWeights {
  readonly emissions: Int16Array | Float32Array;
  readonly transitions: Int32Array | Float32Array;
}

/** Names the entities in a tokenised sentence. */
export interface Tagger {
  /** One label per word; a sequence that never breaks the BIO scheme. */
  tag(words: readonly string[]): Label[];
}

const ALLOWED = Array.from({ length: (L + 1) * L }, (_, cell) => {
  const previous = Math.floor(cell / L) - 1;
  return mayFollow(previous < 0 ? null : previous, cell % L);
});

/** The best-scoring label sequence by Viterbi; fills `rows` with the feature rows it used. */
export function decode(weights: TaggerWeights, rows: Uint32Array, length: number): Uint8Array {
  const { emissions, transitions } = weights;
  const back = new Uint8Array(length * L);
  let previous = new Float64Array(L);
  let current = new Float64Array(L);
  const score = new Float64Array(L);
  for (let position = 0; position < length; position++) {
    score.fill(0);
    for (let k = position * FEATURES; k < (position + 1) * FEATURES; k++) {
      const row = (rows[k] as number) * L;
      for (let label = 0; label < L; label++)
        score[label] = (score[label] as number) + (emissions[row + label] as number);
    }
    for (let label = 0; label < L; label++) {
      let best = IMPOSSIBLE;
      let from = 0;
      if (position === 0) best = ALLOWED[label] ? (transitions[label] as number) : IMPOSSIBLE;
      else
        for (let before = 0; before < L; before++) {
          const cell = (before + 1) * L + label;
          const total = ALLOWED[cell] ? (previous[before] as number) + (transitions[cell] as number) : IMPOSSIBLE;
          if (total > best) {
            best = total;
            from = before;
          }
        }
      current[label] = best + (score[label] as number);
      back[position * L + label] = from;
    }
    [previous, current] = [current, previous];
  }
  return trace(back, previous, length);
}

function trace(back: Uint8Array, last: Float64Array, length: number): Uint8Array {
  const path = new Uint8Array(length);
  let label = 0;
  for (let candidate = 1; candidate < L; candidate++) {
    if ((last[candidate] as number) > (last[label] as number)) label = candidate;
  }
  for (let position = length - 1; position >= 0; position--) {
    path[position] = label;
    label = back[position * L + label] as number;
  }
  return path;
}

/** Feature rows of a sentence, {@link FEATURES} per word. Shared by training and tagging so that they cannot differ. */
export function sentenceRows(words: readonly string[], cache: WordCache): Uint32Array {
  const hashes = words.map((word) => cache.of(word));
  const lettered = hashes.filter((word) => word.letters > 0);
  const allCapitals = lettered.length >= 3 && words.every((word) => word === word.toUpperCase()) ? 1 : 0;
  const rows = new Uint32Array(words.length * FEATURES);
  for (let index = 0; index < words.length; index++) {
    featureRows(hashes, index, allCapitals, rows.subarray(index * FEATURES, (index + 1) * FEATURES));
  }
  return rows;
}

/** A tagger over the given weights and the case lexicon they were trained with. */
export function createTagger(weights: TaggerWeights, lexicon: CaseLexicon): Tagger {
  const cache = new WordCache(lexicon);
  const tagPiece = (words: readonly string[]): Label[] => {
    const path = decode(weights, sentenceRows(words, cache), words.length);
    return Array.from(path, (label) => LABELS[label] as Label);
  };
  return {
    tag(words) {
      const labels: Label[] = [];
      for (let start = 0; start < words.length; start += MAX_SENTENCE) {
        labels.push(...tagPiece(words.slice(start, start + MAX_SENTENCE)));
      }
      return labels;
    },
  };
}

/** Rows of emission weights in a model. */
export const EMISSIONS = BUCKETS * L;
/** Cells of transition weights in a model. */
export const TRANSITIONS = (L + 1) * L;

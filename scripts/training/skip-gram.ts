/** Skip-gram word vectors with negative sampling (Mikolov et al. 2013), single-threaded and deterministic. */
import { type Random, seededRandom } from './random.ts';

export interface SkipGramOptions {
  readonly dimensions: number;
  readonly window: number;
  readonly negatives: number;
  readonly passes: number;
  /** Words more frequent than this share of the text are dropped at random, as in the paper. */
  readonly subsample: number;
  readonly rate: number;
  /** How often a word stands in for a translation of its own, so that both languages share one space. */
  readonly swap: number;
}

/** A corpus as word numbers; 0 separates texts. `counts[word]` is how often each occurs. */
export interface Corpus {
  readonly words: Uint32Array;
  readonly counts: readonly number[];
  /** Numbers of the words that translate a word; none where that is not known. */
  readonly translations: ReadonlyMap<number, readonly number[]>;
}

const NOISE = 1 << 22;
const SIGMOID_CELLS = 2048;
const SIGMOID_EDGE = 6;

/** Words in proportion to their count to the power of 3/4. */
function noiseTable(counts: readonly number[]): Uint32Array {
  const weights = counts.map((count, word) => (word === 0 ? 0 : count ** 0.75));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const table = new Uint32Array(NOISE);
  let word = 1;
  let reached = (weights[1] ?? 0) / total;
  for (let cell = 0; cell < NOISE; cell++) {
    table[cell] = word;
    while (cell / NOISE > reached && word < counts.length - 1) reached += (weights[++word] ?? 0) / total;
  }
  return table;
}

const sigmoidTable = Float32Array.from(
  { length: SIGMOID_CELLS },
  (_, cell) => 1 / (1 + Math.exp(-((cell / SIGMOID_CELLS) * 2 - 1) * SIGMOID_EDGE)),
);

function sigmoid(x: number): number {
  if (x >= SIGMOID_EDGE) return 1;
  if (x <= -SIGMOID_EDGE) return 0;
  return sigmoidTable[((x / SIGMOID_EDGE + 1) * (SIGMOID_CELLS / 2)) | 0] as number;
}

/** The text of a pass: frequent words thinned, some words swapped for a translation. */
function thinned({ words, counts, translations }: Corpus, { subsample, swap }: SkipGramOptions, random: Random) {
  const limit = subsample * words.length;
  const keep = counts.map((count) => Math.sqrt(limit / count) + limit / count);
  const kept = new Uint32Array(words.length);
  let length = 0;
  for (const word of words) {
    if (word !== 0 && random.unit() > (keep[word] as number)) continue;
    const others = random.unit() < swap ? translations.get(word) : undefined;
    kept[length++] = others ? (others[random.below(others.length)] as number) : word;
  }
  return kept.subarray(0, length);
}

/** Word vectors, `dimensions` floats a word. */
export function trainSkipGram(corpus: Corpus, options: SkipGramOptions, log: (line: string) => void): Float32Array {
  const { dimensions: D, window, negatives, passes, rate } = options;
  const random = seededRandom(7);
  const vectors = Float32Array.from({ length: corpus.counts.length * D }, () => (random.unit() - 0.5) / D);
  const contexts = new Float32Array(vectors.length);
  const noise = noiseTable(corpus.counts);
  const gradient = new Float32Array(D);
  const learn = (center: number, context: number, step: number): void => {
    const at = center * D;
    gradient.fill(0);
    for (let n = 0; n <= negatives; n++) {
      const target = n === 0 ? context : (noise[random.below(NOISE)] as number);
      if (n > 0 && target === context) continue;
      const to = target * D;
      let dot = 0;
      for (let d = 0; d < D; d++) dot += (vectors[at + d] as number) * (contexts[to + d] as number);
      const g = ((n === 0 ? 1 : 0) - sigmoid(dot)) * step;
      for (let d = 0; d < D; d++) {
        gradient[d] = (gradient[d] as number) + g * (contexts[to + d] as number);
        contexts[to + d] = (contexts[to + d] as number) + g * (vectors[at + d] as number);
      }
    }
    for (let d = 0; d < D; d++) vectors[at + d] = (vectors[at + d] as number) + (gradient[d] as number);
  };
  for (let pass = 0; pass < passes; pass++) {
    const text = thinned(corpus, options, random);
    for (let index = 0; index < text.length; index++) {
      const center = text[index] as number;
      if (center === 0) continue;
      const step = rate * Math.max(0.01, 1 - (pass + index / text.length) / passes);
      const reach = 1 + random.below(window);
      for (let away = 1; away <= reach && index + away < text.length; away++) {
        const other = text[index + away] as number;
        if (other === 0) break;
        learn(center, other, step);
        learn(other, center, step);
      }
    }
    log(`skip-gram pass ${pass + 1} of ${passes}: ${text.length} words`);
  }
  return vectors;
}

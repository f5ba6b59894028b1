/**
 * Translation probabilities of words by IBM model 1 (Brown et al. 1993), one direction at a time, by expectation maximisation
 * over the pairs of words that stand in one pair of sentences.
 */

/** Sentence pairs as word numbers: `source[sourceFirst[k] .. sourceFirst[k + 1]]` says what the same stretch of `target` says. */
export interface WordPairs {
  readonly source: Int32Array;
  readonly sourceFirst: Int32Array;
  readonly target: Int32Array;
  readonly targetFirst: Int32Array;
  readonly sourceWords: number;
  readonly targetWords: number;
}

/** `probability[cell]` is how often source word `source[cell]` becomes `target[cell]`; cells are grouped by source word. */
export interface TranslationTable {
  readonly firstCell: Int32Array;
  readonly target: Int32Array;
  readonly probability: Float32Array;
}

/** An open hash of pairs of words to the cells that hold them. */
class CellIndex {
  readonly #keys: Float64Array;
  readonly #cells: Int32Array;
  readonly #mask: number;
  size = 0;

  constructor(bits: number) {
    this.#keys = new Float64Array(1 << bits).fill(-1);
    this.#cells = new Int32Array(1 << bits);
    this.#mask = (1 << bits) - 1;
  }

  cellOf(source: number, target: number, targets: number): number {
    const key = source * targets + target;
    let at = (Math.imul(source, 0x9e3779b1) ^ Math.imul(target, 0x85ebca6b)) >>> 0;
    at = (at ^ (at >>> 15)) & this.#mask;
    while (this.#keys[at] !== key) {
      if (this.#keys[at] === -1) {
        if (this.size > this.#mask * 0.8) throw new Error('Too many pairs of words for the index.');
        this.#keys[at] = key;
        this.#cells[at] = this.size++;
        break;
      }
      at = (at + 1) & this.#mask;
    }
    return this.#cells[at] as number;
  }

  /** The pairs by cell, as `source * targets + target`. */
  pairs(): Float64Array {
    const pairs = new Float64Array(this.size);
    for (let at = 0; at <= this.#mask; at++) {
      const key = this.#keys[at] as number;
      if (key >= 0) pairs[this.#cells[at] as number] = key;
    }
    return pairs;
  }
}

/** The cell of every pair of words of every sentence pair, sentence by sentence, target word by target word. */
function linkCells(pairs: WordPairs, index: CellIndex): Int32Array {
  const { source, sourceFirst, target, targetFirst, targetWords } = pairs;
  const sentences = sourceFirst.length - 1;
  let links = 0;
  for (let k = 0; k < sentences; k++)
    links +=
      ((sourceFirst[k + 1] as number) - (sourceFirst[k] as number)) *
      ((targetFirst[k + 1] as number) - (targetFirst[k] as number));
  const cells = new Int32Array(links);
  let link = 0;
  for (let k = 0; k < sentences; k++)
    for (let t = targetFirst[k] as number; t < (targetFirst[k + 1] as number); t++)
      for (let s = sourceFirst[k] as number; s < (sourceFirst[k + 1] as number); s++)
        cells[link++] = index.cellOf(source[s] as number, target[t] as number, targetWords);
  return cells;
}

/** Trains the model; `bits` bounds the number of distinct pairs. */
export function trainIbmModel(pairs: WordPairs, iterations: number, bits: number): TranslationTable {
  const { sourceFirst, targetFirst, sourceWords, targetWords } = pairs;
  const index = new CellIndex(bits);
  const links = linkCells(pairs, index);
  const words = index.pairs();
  const sourceOf = Int32Array.from(words, (pair) => Math.floor(pair / targetWords));
  const probability = new Float32Array(index.size).fill(1);
  for (let iteration = 0; iteration < iterations; iteration++) {
    const expected = new Float32Array(index.size);
    let link = 0;
    for (let k = 0; k + 1 < sourceFirst.length; k++) {
      const width = (sourceFirst[k + 1] as number) - (sourceFirst[k] as number);
      for (let t = targetFirst[k] as number; t < (targetFirst[k + 1] as number); t++) {
        let sum = 0;
        for (let s = 0; s < width; s++) sum += probability[links[link + s] as number] as number;
        for (let s = 0; s < width; s++) {
          const cell = links[link++] as number;
          expected[cell] = (expected[cell] as number) + (probability[cell] as number) / sum;
        }
      }
    }
    const totals = new Float64Array(sourceWords);
    for (let cell = 0; cell < index.size; cell++)
      totals[sourceOf[cell] as number] = (totals[sourceOf[cell] as number] as number) + (expected[cell] as number);
    for (let cell = 0; cell < index.size; cell++)
      probability[cell] = (expected[cell] as number) / (totals[sourceOf[cell] as number] as number);
  }
  return grouped(words, sourceOf, probability, sourceWords, targetWords);
}

/** Cells in the order of their source words. */
function grouped(
  words: Float64Array,
  sourceOf: Int32Array,
  probability: Float32Array,
  sourceWords: number,
  targetWords: number,
): TranslationTable {
  const firstCell = new Int32Array(sourceWords + 1);
  for (const word of sourceOf) firstCell[word + 1] = (firstCell[word + 1] as number) + 1;
  for (let word = 0; word < sourceWords; word++)
    firstCell[word + 1] = (firstCell[word + 1] as number) + (firstCell[word] as number);
  const next = firstCell.slice();
  const target = new Int32Array(words.length);
  const ordered = new Float32Array(words.length);
  words.forEach((pair, cell) => {
    const word = sourceOf[cell] as number;
    const at = next[word] as number;
    next[word] = at + 1;
    target[at] = pair % targetWords;
    ordered[at] = probability[cell] as number;
  });
  return { firstCell, target, probability: ordered };
}

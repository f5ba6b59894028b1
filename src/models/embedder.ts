import { LANGUAGES, type Language } from '../domain/article.ts';
import type { Embedder } from '../domain/embedder.ts';
import { foldedWords } from '../domain/fold-words.ts';
import type { EmbeddingTable } from './embedding-file.ts';
import { LETTER_ROWS, letterRows } from './letter-rows.ts';

/** Words beyond a table's are spelt out of letter rows; remembered so far. */
const MAX_SPELT = 20_000;
/** Words of a text that are looked at. */
const MAX_WORDS = 2_000;

/** The vectors of words: a row of their own, or spelt out of letter sequences where they have none. */
class WordVectors {
  readonly #table: EmbeddingTable;
  readonly #rowOf: ReadonlyMap<Language, ReadonlyMap<string, number>>;
  readonly #firstLetterRow: number;
  readonly #spelt = new Map<string, Float32Array>();

  constructor(table: EmbeddingTable) {
    this.#table = table;
    let row = 0;
    this.#rowOf = new Map(
      LANGUAGES.map((language) => [language, new Map(table.words[language].map((w) => [w, row++]))]),
    );
    this.#firstLetterRow = row;
    if (row + LETTER_ROWS !== table.scales.length) throw new Error('The table of word vectors lacks rows.');
  }

  /** Adds a word's vector to a sum. */
  addTo(sum: Float32Array, word: string, language: Language): void {
    const row = this.#rowOf.get(language)?.get(word);
    if (row !== undefined) {
      this.#addRow(sum, row, 1);
      return;
    }
    const vector = this.#spellOut(word);
    for (let d = 0; d < sum.length; d++) sum[d] = (sum[d] as number) + (vector[d] as number);
  }

  #addRow(sum: Float32Array, row: number, share: number): void {
    const { cells, scales } = this.#table;
    const D = sum.length;
    const scale = share * (scales[row] as number);
    const from = (row * D) / 2;
    for (let d = 0; d < D; d += 2) {
      const pair = cells[from + d / 2] as number;
      sum[d] = (sum[d] as number) + scale * ((pair & 15) - 8);
      sum[d + 1] = (sum[d + 1] as number) + scale * ((pair >> 4) - 8);
    }
  }

  #spellOut(word: string): Float32Array {
    const known = this.#spelt.get(word);
    if (known) return known;
    const vector = new Float32Array(this.#table.dimensions);
    const [whole = 0, ...sequences] = letterRows(word);
    this.#addRow(vector, this.#firstLetterRow + whole, 1);
    for (const row of sequences) this.#addRow(vector, this.#firstLetterRow + row, 1 / Math.sqrt(sequences.length));
    if (this.#spelt.size >= MAX_SPELT) this.#spelt.clear();
    this.#spelt.set(word, vector);
    return vector;
  }
}

/** Brings a sum to length one; all zeros stay. */
function normalise(sum: Float32Array): Float32Array {
  let squares = 0;
  for (let d = 0; d < sum.length; d++) squares += (sum[d] as number) ** 2;
  const scale = squares > 0 ? 1 / Math.sqrt(squares) : 0;
  for (let d = 0; d < sum.length; d++) sum[d] = (sum[d] as number) * scale;
  return sum;
}

/** Vectors of texts, and of single words. */
export interface Embeddings {
  readonly embedder: Embedder;
  /** The vector of a folded word, of length one; remembered. */
  readonly wordVector: (word: string, language: Language) => Float32Array;
}

/** Recoupe's own embedder: the sum of word vectors, whose lengths are the words' weights, brought to length one. */
export function createEmbeddings(id: string, table: EmbeddingTable): Embeddings {
  const { dimensions } = table;
  const vectors = new WordVectors(table);
  const known = new Map(LANGUAGES.map((language) => [language, new Map<string, Float32Array>()]));
  return {
    embedder: {
      id,
      dimensions,
      embed(text, language) {
        const sum = new Float32Array(dimensions);
        for (const word of foldedWords(text).slice(0, MAX_WORDS)) vectors.addTo(sum, word, language);
        return normalise(sum);
      },
    },
    wordVector(word, language) {
      const table = known.get(language) as Map<string, Float32Array>;
      const before = table.get(word);
      if (before) return before;
      const sum = new Float32Array(dimensions);
      vectors.addTo(sum, word, language);
      if (table.size >= MAX_SPELT) table.clear();
      table.set(word, normalise(sum));
      return sum;
    },
  };
}

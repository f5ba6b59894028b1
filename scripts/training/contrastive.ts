/**
 * Sentence vectors as weighted sums of word vectors, taught to find a sentence's translation among the others of a batch:
 * symmetric InfoNCE (van den Oord et al. 2018) over word rows and hashed letter-sequence rows, one thread, deterministic.
 */
import { addProduct, addRow, products } from './matrix.ts';
import { type Random, seededRandom } from './random.ts';

/** The word forms of the training text. A form is `own row` (if it has one) plus its letter rows. */
export interface Forms {
  /** Row of each form in the table; -1 where it has none of its own. */
  readonly own: Int32Array;
  /** `letters[firstLetter[form] .. firstLetter[form + 1]]`: table rows of its letter sequences, the whole word first. */
  readonly firstLetter: Int32Array;
  readonly letters: Int32Array;
  /** Starting weight of each form. */
  readonly weight: Float32Array;
  /** Rows of the table. */
  readonly rows: number;
}

/** Texts as form numbers, `forms[first[text] .. first[text + 1]]`; texts with one `key` read the same. */
export interface Texts {
  readonly forms: Int32Array;
  readonly first: Int32Array;
  readonly key: Float64Array;
}

export interface ContrastiveOptions {
  readonly dimensions: number;
  readonly batch: number;
  readonly temperature: number;
  readonly rate: number;
  readonly weightRate: number;
  /** Shares of tokens left out, and of forms whose own row is left out so that letters learn to stand alone. */
  readonly tokenDropout: number;
  readonly rowDropout: number;
}

export interface ContrastiveModel {
  readonly table: Float32Array;
  /** Log weight of each form. */
  readonly logWeight: Float32Array;
}

/** Share of a letter row in a word's vector. */
export const LETTER_SHARE = 0.5;

/** Letter rows random, of length about one; own rows zero, so that a word seldom seen is what its letters are. */
function startingModel({ own, rows, weight }: Forms, dimensions: number, random: Random): ContrastiveModel {
  const spread = Math.sqrt(3 / dimensions);
  const table = new Float32Array(rows * dimensions);
  const first = (own.reduce((most, row) => Math.max(most, row), -1) + 1) * dimensions;
  for (let cell = first; cell < table.length; cell++) table[cell] = (random.unit() * 2 - 1) * spread;
  return { table, logWeight: weight.map(Math.log) };
}

/** Adds up the vector of a form, its weight left out, into `out[at ..]`. */
export function composeForm(
  { table }: ContrastiveModel,
  { own, firstLetter, letters }: Forms,
  dimensions: number,
  form: number,
  withOwn: boolean,
  out: Float32Array,
  at: number,
): void {
  const D = dimensions;
  const begin = firstLetter[form] as number;
  const end = firstLetter[form + 1] as number;
  const share = LETTER_SHARE / Math.sqrt(Math.max(1, end - begin - 1));
  out.fill(0, at, at + D);
  addRow(out, at, table, (letters[begin] as number) * D, LETTER_SHARE, D);
  if (withOwn && (own[form] as number) >= 0) addRow(out, at, table, (own[form] as number) * D, 1, D);
  for (let k = begin + 1; k < end; k++) addRow(out, at, table, (letters[k] as number) * D, share, D);
}

/** Trains on batches of text pairs: `next` gives the numbers of left and right texts in turn, or null at the end. */
export class ContrastiveTrainer {
  readonly model: ContrastiveModel;
  readonly #forms: Forms;
  readonly #texts: Texts;
  readonly #options: ContrastiveOptions;
  readonly #random = seededRandom(11);
  readonly #rowSquares: Float32Array;
  readonly #weightSquares: Float32Array;
  /** Where a form stands among those of the batch; -1 where it is not there. */
  readonly #place: Int32Array;
  /** Which letter and word rows the batch touches, and where their gradient is. */
  #vectors = new Float32Array(0);
  #gradients = new Float32Array(0);
  readonly #rowPlace: Int32Array;
  #rowGradients = new Float32Array(0);

  constructor(forms: Forms, texts: Texts, options: ContrastiveOptions) {
    this.#forms = forms;
    this.#texts = texts;
    this.#options = options;
    this.model = startingModel(forms, options.dimensions, seededRandom(5));
    this.#rowSquares = new Float32Array(forms.rows);
    this.#weightSquares = new Float32Array(forms.own.length);
    this.#place = new Int32Array(forms.own.length).fill(-1);
    this.#rowPlace = new Int32Array(forms.rows).fill(-1);
  }

  /** One step on a batch of pairs; its mean loss. `share` scales the rate. */
  step(pairs: Int32Array, share: number): number {
    const { dimensions: D } = this.#options;
    const size = pairs.length / 2;
    const sides = [this.#thinned(pairs, 0), this.#thinned(pairs, 1)] as const;
    const batchForms = this.#numberForms(sides);
    const withOwn = this.#compose(batchForms);
    const [left, right] = sides.map((side) => this.#sum(side, size)) as [Summed, Summed];
    const { loss, leftGradient, rightGradient } = this.#contrast(left.unit, right.unit, pairs, size);
    this.#gradients = room(this.#gradients, batchForms.length * D);
    const weightGradients = new Float32Array(batchForms.length);
    this.#spread(sides[0], left, leftGradient, weightGradients);
    this.#spread(sides[1], right, rightGradient, weightGradients);
    this.#update(batchForms, withOwn, weightGradients, share);
    for (const form of batchForms) this.#place[form] = -1;
    return loss;
  }

  /** The forms of one side's texts after dropout, a text never left empty. */
  #thinned(pairs: Int32Array, side: 0 | 1): Side {
    const { first, forms } = this.#texts;
    const kept: number[] = [];
    const starts = [0];
    for (let index = side; index < pairs.length; index += 2) {
      const text = pairs[index] as number;
      const begin = first[text] as number;
      const end = first[text + 1] as number;
      const before = kept.length;
      for (let at = begin; at < end; at++)
        if (this.#random.unit() >= this.#options.tokenDropout) kept.push(forms[at] as number);
      if (kept.length === before) kept.push(forms[begin + this.#random.below(end - begin)] as number);
      starts.push(kept.length);
    }
    return { forms: Int32Array.from(kept), starts: Int32Array.from(starts) };
  }

  #numberForms(sides: readonly Side[]): Int32Array {
    const found: number[] = [];
    for (const { forms } of sides)
      for (const form of forms)
        if (this.#place[form] === -1) {
          this.#place[form] = found.length;
          found.push(form);
        }
    return Int32Array.from(found);
  }

  #compose(batchForms: Int32Array): Uint8Array {
    const { dimensions: D, rowDropout } = this.#options;
    this.#vectors = room(this.#vectors, batchForms.length * D);
    const withOwn = new Uint8Array(batchForms.length);
    batchForms.forEach((form, place) => {
      const has = (this.#forms.own[form] as number) >= 0 && this.#random.unit() >= rowDropout;
      withOwn[place] = has ? 1 : 0;
      composeForm(this.model, this.#forms, D, form, has, this.#vectors, place * D);
    });
    return withOwn;
  }

  #sum({ forms, starts }: Side, size: number): Summed {
    const { dimensions: D } = this.#options;
    const unit = new Float64Array(size * D);
    const norms = new Float64Array(size);
    for (let text = 0; text < size; text++) {
      const to = text * D;
      for (let at = starts[text] as number; at < (starts[text + 1] as number); at++) {
        const form = forms[at] as number;
        const from = (this.#place[form] as number) * D;
        const weight = Math.exp(this.model.logWeight[form] as number);
        for (let d = 0; d < D; d++)
          unit[to + d] = (unit[to + d] as number) + weight * (this.#vectors[from + d] as number);
      }
      let squares = 1e-12;
      for (let d = 0; d < D; d++) squares += (unit[to + d] as number) ** 2;
      norms[text] = Math.sqrt(squares);
      for (let d = 0; d < D; d++) unit[to + d] = (unit[to + d] as number) / (norms[text] as number);
    }
    return { unit, norms };
  }

  /** Loss of telling each left text's partner among the right ones and back, and its gradient by both sides' unit vectors. */
  #contrast(left: Float64Array, right: Float64Array, pairs: Int32Array, size: number) {
    const { dimensions: D, temperature } = this.#options;
    const scores = products(left, right, size, D);
    const { key } = this.#texts;
    const rowSums = new Float64Array(size);
    const columnSums = new Float64Array(size);
    for (let i = 0; i < size; i++) {
      const [a, b] = [key[pairs[2 * i] as number], key[pairs[2 * i + 1] as number]];
      for (let j = 0; j < size; j++) {
        // Another pair with the same text on a side is no counterexample.
        const same = i !== j && (key[pairs[2 * j] as number] === a || key[pairs[2 * j + 1] as number] === b);
        const value = same ? 0 : Math.exp(((scores[i * size + j] as number) - 1) / temperature);
        scores[i * size + j] = value;
        rowSums[i] = (rowSums[i] as number) + value;
        columnSums[j] = (columnSums[j] as number) + value;
      }
    }
    let loss = 0;
    const scale = 1 / (2 * size * temperature);
    for (let i = 0; i < size; i++) {
      const own = scores[i * size + i] as number;
      loss -= (Math.log(own / (rowSums[i] as number)) + Math.log(own / (columnSums[i] as number))) / (2 * size);
      for (let j = 0; j < size; j++) {
        const value = scores[i * size + j] as number;
        const pull = i === j ? 2 : 0;
        scores[i * size + j] = scale * (value / (rowSums[i] as number) + value / (columnSums[j] as number) - pull);
      }
    }
    const leftGradient = addProduct(scores, right, size, D, false);
    const rightGradient = addProduct(scores, left, size, D, true);
    return { loss, leftGradient, rightGradient };
  }

  /** Passes the gradient of a side's unit vectors on to its forms' vectors and weights. */
  #spread({ forms, starts }: Side, { unit, norms }: Summed, gradient: Float64Array, weights: Float32Array): void {
    const { dimensions: D } = this.#options;
    for (let text = 0; text < norms.length; text++) {
      const from = text * D;
      let along = 0;
      for (let d = 0; d < D; d++) along += (gradient[from + d] as number) * (unit[from + d] as number);
      for (let d = 0; d < D; d++)
        gradient[from + d] =
          ((gradient[from + d] as number) - along * (unit[from + d] as number)) / (norms[text] as number);
      for (let at = starts[text] as number; at < (starts[text + 1] as number); at++) {
        const form = forms[at] as number;
        const place = this.#place[form] as number;
        const to = place * D;
        const weight = Math.exp(this.model.logWeight[form] as number);
        let dot = 0;
        for (let d = 0; d < D; d++) {
          const g = gradient[from + d] as number;
          dot += g * (this.#vectors[to + d] as number);
          this.#gradients[to + d] = (this.#gradients[to + d] as number) + weight * g;
        }
        weights[place] = (weights[place] as number) + weight * dot;
      }
    }
  }

  /** AdaGrad (Duchi et al. 2011), one rate a row. */
  #update(batchForms: Int32Array, withOwn: Uint8Array, weightGradients: Float32Array, share: number): void {
    const { dimensions: D, rate, weightRate } = this.#options;
    const { own, firstLetter, letters } = this.#forms;
    const touched: number[] = [];
    const placeOf = (row: number): number => {
      if (this.#rowPlace[row] === -1) {
        this.#rowPlace[row] = touched.length;
        touched.push(row);
      }
      return this.#rowPlace[row] as number;
    };
    for (let place = 0; place < batchForms.length; place++) {
      const form = batchForms[place] as number;
      for (let k = firstLetter[form] as number; k < (firstLetter[form + 1] as number); k++)
        placeOf(letters[k] as number);
      if (withOwn[place]) placeOf(own[form] as number);
    }
    this.#rowGradients = room(this.#rowGradients, touched.length * D);
    const sums = this.#rowGradients;
    const gradients = this.#gradients;
    const add = (row: number, from: number, factor: number): void => {
      const to = (this.#rowPlace[row] as number) * D;
      addRow(sums, to, gradients, from, factor, D);
    };
    for (let place = 0; place < batchForms.length; place++) {
      const form = batchForms[place] as number;
      const begin = firstLetter[form] as number;
      const end = firstLetter[form + 1] as number;
      const factor = LETTER_SHARE / Math.sqrt(Math.max(1, end - begin - 1));
      add(letters[begin] as number, place * D, LETTER_SHARE);
      for (let k = begin + 1; k < end; k++) add(letters[k] as number, place * D, factor);
      if (withOwn[place]) add(own[form] as number, place * D, 1);
      const g = weightGradients[place] as number;
      const squares = (this.#weightSquares[form] as number) + g * g;
      this.#weightSquares[form] = squares;
      const { logWeight } = this.model;
      if (squares > 0) logWeight[form] = (logWeight[form] as number) - (share * weightRate * g) / Math.sqrt(squares);
    }
    const { table } = this.model;
    touched.forEach((row, place) => {
      this.#rowPlace[row] = -1;
      const from = place * D;
      let squares = 0;
      for (let d = 0; d < D; d++) squares += (sums[from + d] as number) ** 2;
      const total = (this.#rowSquares[row] as number) + squares / D;
      this.#rowSquares[row] = total;
      if (total === 0) return;
      const step = (share * rate) / Math.sqrt(total);
      addRow(table, row * D, sums, from, -step, D);
    });
  }
}

interface Side {
  readonly forms: Int32Array;
  readonly starts: Int32Array;
}

interface Summed {
  readonly unit: Float64Array;
  readonly norms: Float64Array;
}

/** An array of at least this many zeros, the old one where it is large enough. */
function room(array: Float32Array<ArrayBuffer>, cells: number): Float32Array<ArrayBuffer> {
  if (array.length < cells) return new Float32Array(Math.ceil(cells * 1.3));
  array.fill(0, 0, cells);
  return array;
}

/** Hashed features of tokens for the linear tagger of reported speech. */
import { scatter, type WordForm, wordAt } from './features.ts';
import { bioScheme } from './linear-chain.ts';

/** What a token is in reported speech: its cue, or in a source, or in a content without marks around all of it. */
export const SPEECH_LABELS = ['O', 'B-CUE', 'B-SRC', 'I-SRC', 'B-CON', 'I-CON'] as const;
export const SPEECH_SCHEME = bioScheme(SPEECH_LABELS);

/** Number of weight rows; a power of two. */
export const SPEECH_BUCKETS = 1 << 18;
/** Rows of a word form: for the token itself, then one for each of its neighbours in {@link SPEECH_OFFSETS}. */
export const SPEECH_OWN = 5;
export const SPEECH_OFFSETS = [-1, 1, -2, 2] as const;
export const SPEECH_FORM = SPEECH_OWN + SPEECH_OFFSETS.length;
/** Rows of a token's place: what hangs on more than one form, or on the rules. */
export const SPEECH_PLACE = 37;
/** Feature rows per token. */
export const SPEECH_FEATURES = SPEECH_FORM + SPEECH_PLACE;

/** A token as the model sees it; codes are small numbers, 0 where there is nothing. */
export interface SpeechToken {
  readonly form: WordForm;
  /** Code of its cue form: class and shape. */
  readonly cue: number;
  /** Whether it is likely enough a cue for others to be placed by it. */
  readonly anchor: boolean;
  /** Hash of the cue's verb. */
  readonly lemma: number;
  /** Type of the name it is in, and whether it begins it. */
  readonly name: number;
  /** 1 in quotation marks, 2 an opening mark, 3 a closing one. */
  readonly marks: number;
  /** What the rules take it for: an index into {@link SPEECH_LABELS}. */
  readonly rule: number;
  /** 1 opens a reported clause (that, que), 2 begins an attribution (selon), 3 comma, 4 other punctuation, 5 infinitive marker. */
  readonly role: number;
}

const mix = (hash: number, salt: number): number => scatter(hash, salt) & (SPEECH_BUCKETS - 1);

const distance = (steps: number): number => (steps < 5 ? steps : steps < 8 ? 5 : steps < 14 ? 6 : steps < 25 ? 7 : 8);

/** Per token of a sentence: the nearest cue before and after it (-1: none), and what stands between the former and it. */
export interface Surroundings {
  readonly before: readonly number[];
  readonly after: readonly number[];
  /** Bits: 1 a clause marker, 2 a comma, 4 an opening mark, 8 an infinitive marker, 16 a second comma. */
  readonly since: readonly number[];
  readonly attribution: number;
  readonly cues: number;
}

const SINCE: Readonly<Record<number, number>> = { 1: 1, 3: 2, 5: 8 };

/** Finds the cues around each token of a sentence. */
export function surroundings(tokens: readonly SpeechToken[]): Surroundings {
  const { length } = tokens;
  // Plain arrays: a typed one costs more to make than a sentence costs to fill.
  const before = new Array<number>(length);
  const after = new Array<number>(length);
  const since = new Array<number>(length);
  let last = -1;
  let bits = 0;
  let cues = 0;
  let attribution = 0;
  tokens.forEach((token, index) => {
    before[index] = last;
    since[index] = bits;
    if (token.role === 2) attribution = index < 3 ? 1 : 2;
    if (token.anchor) {
      last = index;
      bits = 0;
      cues++;
      return;
    }
    if (token.role === 3 && bits & 2) bits |= 16;
    bits |= (SINCE[token.role] ?? 0) | (token.marks === 2 ? 4 : 0);
  });
  for (let index = length - 1, next = -1; index >= 0; index--) {
    after[index] = next;
    if ((tokens[index] as SpeechToken).anchor) next = index;
  }
  return { before, after, since, attribution, cues: Math.min(cues, 3) };
}

/** Writes the {@link SPEECH_FORM} rows of a word form. */
export function formRows({ lower, cluster, suffix }: WordForm, rows: Uint32Array): void {
  rows[0] = mix(1, 1);
  rows[1] = mix(lower, 2);
  rows[2] = mix(cluster.fine, 9);
  rows[3] = mix(cluster.middle, 10);
  rows[4] = mix(suffix, 14);
  for (let neighbour = 0; neighbour < SPEECH_OFFSETS.length; neighbour++)
    rows[SPEECH_OWN + neighbour] = mix(lower, 3 + neighbour);
}

/** Feature rows of a sentence, {@link SPEECH_FEATURES} per token; `none` stands beyond both ends. */
export function speechRows(tokens: readonly SpeechToken[], none: SpeechToken): Uint32Array {
  const rows = new Uint32Array(tokens.length * SPEECH_FEATURES);
  const around = surroundings(tokens);
  const form = new Uint32Array(SPEECH_FORM);
  tokens.forEach((token, index) => {
    const at = index * SPEECH_FEATURES;
    formRows(token.form, form);
    rows.set(form.subarray(0, SPEECH_OWN), at);
    SPEECH_OFFSETS.forEach((offset, neighbour) => {
      formRows(wordAt(tokens, index + offset, none).form, form);
      rows[at + SPEECH_OWN + neighbour] = form[SPEECH_OWN + neighbour] as number;
    });
    placeRows(tokens, index, none, around, rows.subarray(at + SPEECH_FORM, at + SPEECH_FEATURES));
  });
  return rows;
}

/** What sets the rows of a place apart; salts 1 to 6, 9, 10 and 14 are those of forms. */
const PLACE_SALTS = Uint8Array.of(
  7,
  8,
  11,
  12,
  13,
  15,
  16,
  17,
  18,
  19,
  20,
  21,
  22,
  23,
  24,
  25,
  26,
  27,
  28,
  29,
  30,
  31,
  32,
  33,
  34,
  35,
  36,
  37,
  38,
  39,
  40,
  41,
  42,
  43,
  44,
  45,
  46,
);

/** Writes the {@link SPEECH_PLACE} rows of a token's place. All keys come first, for hashing is quick in a short loop only. */
export function placeRows(
  tokens: readonly SpeechToken[],
  index: number,
  none: SpeechToken,
  { before, after, since: bits, attribution, cues }: Surroundings,
  rows: Uint32Array,
): void {
  const t0 = tokens[index] as SpeechToken;
  const p1 = wordAt(tokens, index - 1, none);
  const n1 = wordAt(tokens, index + 1, none);
  const n2 = wordAt(tokens, index + 2, none);
  const last = before[index] as number;
  const next = after[index] as number;
  const left = wordAt(tokens, last, none);
  const right = wordAt(tokens, next, none);
  const far = last < 0 ? 9 : distance(index - last);
  const ahead = next < 0 ? 9 : distance(next - index);
  const since = bits[index] as number;
  const w0 = t0.form.lower;
  const start = Math.min(index, 3);
  const end = Math.min(tokens.length - 1 - index, 3);
  let k = 0;
  rows[k++] = p1.form.lower ^ Math.imul(w0, 31);
  rows[k++] = w0 ^ Math.imul(n1.form.lower, 31);
  rows[k++] = p1.form.cluster.middle * 4096 + t0.form.cluster.middle;
  rows[k++] = t0.form.cluster.middle * 4096 + n1.form.cluster.middle;
  rows[k++] = (p1.form.cluster.coarse * 64 + t0.form.cluster.coarse) * 64 + n1.form.cluster.coarse;
  rows[k++] = n1.form.suffix ^ Math.imul(t0.form.suffix, 31);
  rows[k++] = t0.cue;
  rows[k++] = p1.cue * 512 + n1.cue;
  rows[k++] = t0.lemma;
  rows[k++] = t0.lemma ^ Math.imul(n1.form.lower, 31);
  rows[k++] = (p1.name * 32 + t0.name) * 32 + n1.name;
  rows[k++] = (p1.marks * 4 + t0.marks) * 4 + n1.marks;
  rows[k++] = t0.rule;
  rows[k++] = (p1.rule * 6 + t0.rule) * 6 + n1.rule;
  rows[k++] = t0.rule ^ Math.imul(w0, 31);
  rows[k++] = t0.rule * 512 + t0.cue;
  rows[k++] = (t0.rule * 6 + p1.rule) * 64 + since;
  rows[k++] = left.cue * 16 + far;
  rows[k++] = left.lemma ^ Math.imul(since, 31);
  rows[k++] = (left.lemma ^ Math.imul(since, 31)) + far * 7919;
  rows[k++] = left.cue ^ Math.imul(w0, 31);
  rows[k++] = left.lemma ^ Math.imul(w0, 31) ^ Math.imul(Math.min(far, 4), 7919);
  rows[k++] = right.cue * 16 + ahead;
  rows[k++] = right.lemma ^ Math.imul(ahead, 31);
  rows[k++] = right.cue ^ Math.imul(w0, 31);
  rows[k++] = since ^ Math.imul(w0, 31);
  rows[k++] = since ^ Math.imul(p1.form.lower, 31) ^ Math.imul(left.cue, 7919);
  rows[k++] = (since * 16 + far) * 512 + left.cue;
  rows[k++] = start * 4 + end;
  rows[k++] = (start * 8 + t0.rule) * 4 + cues;
  rows[k++] = attribution * 64 + t0.rule * 8 + t0.role;
  rows[k++] = (attribution * 8 + p1.role) * 8 + t0.role;
  rows[k++] = (p1.role * 8 + t0.role) * 4096 + n1.form.cluster.middle;
  rows[k++] = t0.role === 3 ? n1.form.lower ^ Math.imul(n1.cue, 31) : 0;
  rows[k++] = t0.role === 3 ? (n1.name * 64 + n2.cue) * 64 + since : 0;
  rows[k++] = p1.role === 3 ? w0 ^ Math.imul(left.cue, 31) : 0;
  rows[k++] = cues * 1024 + since * 16 + ahead;
  for (k = 0; k < SPEECH_PLACE; k++) rows[k] = mix(rows[k] as number, PLACE_SALTS[k] as number);
}

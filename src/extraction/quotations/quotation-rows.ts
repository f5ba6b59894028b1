import { CUE_CLASSES, ENTITY_TYPES, QUOTATION_KINDS } from '../../domain/annotation.ts';
import { hashString, scatter, type WordForm } from '../../models/features.ts';
import { WEIGH_BUCKETS } from '../../models/weigher.ts';
import { isMark, lowerAt, type Reading, type TokenRange } from '../reading.ts';
import { cueAt, isNegatedVerb } from './credits.ts';
import type { FoundQuotation } from './found.ts';
import { CUE_SHAPES, cueCode } from './speech-tokens.ts';

type Add = (hash: number) => void;

/** Small numbers as they are, larger ones in ever wider steps; the sign stays. */
const step = (size: number): number =>
  Math.sign(size) * (Math.abs(size) < 6 ? Math.abs(size) : 3 + Math.ceil(Math.log2(Math.abs(size))));

/** What a source is: nothing, a name of some type, a pronoun, an unnamed body, an office, another phrase. */
function sourceKind(reading: Reading, source: TokenRange | null): number {
  if (!source) return 0;
  const { names } = reading.rules;
  const name = reading.nameAt[source.last] ?? reading.nameAt[source.first];
  if (name) return 1 + ENTITY_TYPES.indexOf(name.type);
  const word = lowerAt(reading, source.last);
  if (names.pronouns.has(word)) return 20;
  for (let index = source.first; index <= source.last; index++) {
    if (names.unnamedSources.has(lowerAt(reading, index))) return 21;
    if (names.roles.has(lowerAt(reading, index))) return 22;
  }
  return names.determiners.has(lowerAt(reading, source.first)) ? 23 : 24;
}

function cueKind(reading: Reading, { cue, cueForm }: FoundQuotation): number {
  if (!cue) return 0;
  if (!cueForm) return 1;
  const weak = !reading.rules.speech.cueForms.has(lowerAt(reading, cue.first));
  return 1 + cueCode(cueForm, weak ? 2 : cueAt(reading, cue.first) ? 1 : 0);
}

/** What is said: its first and last words and what stands around them, its length, whether anything in it is a verb. */
function addContent(
  reading: Reading,
  { content, kind }: FoundQuotation,
  form: (index: number) => WordForm,
  add: Add,
): void {
  const first = (content[0] as TokenRange).first;
  const last = (content.at(-1) as TokenRange).last;
  const { speech, names } = reading.rules;
  const length = step(last - first + 1);
  let verbs = 0;
  let marks = 0;
  for (let index = first; index <= Math.min(last, first + 30); index++) {
    const word = lowerAt(reading, index);
    if (speech.auxiliaries.has(word)) verbs |= 1;
    if (speech.cueForms.has(word)) verbs |= 2;
    if (isMark(word)) marks++;
    if (names.pronouns.has(word)) verbs |= 4;
  }
  for (const [place, index] of [
    first - 2,
    first - 1,
    first,
    first + 1,
    first + 2,
    last - 1,
    last,
    last + 1,
  ].entries()) {
    add(form(index).lower ^ Math.imul(place, 7919));
    add(form(index).cluster.middle * 16 + place);
    add(form(index).cluster.coarse * 16 + place + 4_000_000);
  }
  add(verbs * 64 + length);
  add(Math.min(marks, 3) * 64 + length + 5_000_000);
  add(QUOTATION_KINDS.indexOf(kind) * 512 + verbs * 64 + length + 6_000_000);
  const seen = new Set<number>();
  for (let index = first; index <= Math.min(last, first + 12); index++) seen.add(form(index).cluster.middle);
  for (const cluster of seen) add(cluster + 7_000_000);
}

function addCredit(reading: Reading, quotation: FoundQuotation, form: (index: number) => WordForm, add: Add): void {
  const { cue, cueForm, source, kind, floating } = quotation;
  const { first, last } = quotation.content[0] as TokenRange;
  const kindCode = QUOTATION_KINDS.indexOf(kind);
  const lemma = cueForm ? hashString(cueForm.lemma, 7) : cue ? form(cue.first).lower : 1;
  const verb = cueKind(reading, quotation);
  const who = sourceKind(reading, source);
  const side = cue ? (cue.first < first ? step(first - cue.last) : -step(cue.first - last)) : 99;
  const lead = source && cue ? step(cue.first - source.last) : 98;
  const far = source ? (source.first < first ? step(first - source.last) : -step(source.first - last)) : 97;
  const marker = reading.rules.speech.clauseMarkers.has(lowerAt(reading, first - 1)) ? 1 : 0;
  add(kindCode);
  for (const one of [lemma, verb, who]) {
    add(one ^ Math.imul(kindCode + 1, 104729));
    add(one ^ Math.imul(side * 2 + marker, 15485863));
    add(one ^ Math.imul(lead + 200, 32452843));
    add(one ^ Math.imul(form(first).cluster.middle, 49979687));
  }
  add(lemma ^ Math.imul(form(first).lower, 31));
  add(lemma ^ Math.imul(form(first - 1).lower, 37));
  add(lemma ^ Math.imul(form((cue?.last ?? -9) + 1).lower, 41));
  add(lemma ^ Math.imul(form((cue?.first ?? -9) - 1).lower, 43));
  add(lemma ^ Math.imul(who, 67867967));
  add(verb * 64 + who + 1_000_000);
  add(who * 512 + far * 2 + marker + 2_000_000);
  add((side * 64 + lead) * 4 + kindCode + 3_000_000);
  if (source) {
    add(form(source.last).lower ^ 0x5bd1e995);
    add(form(source.last).cluster.middle + 8_000_000);
    add(form(source.first).lower ^ 0x1b873593);
    add(form(source.first - 1).lower ^ 0x2c1b3c6d);
    add(form(source.last + 1).lower ^ 0x297a2d39);
    add(step(source.last - source.first) * 64 + who + 9_000_000);
  }
  add((floating ? 1 : 0) + (cue && isNegatedVerb(reading, cue.first) ? 2 : 0) + 4 * kindCode + 10_000_000);
}

/** Whether the rules alone begin a content where this one begins, read words within it, and have its cue. */
function addAgreement(rules: Uint8Array, { content, cue, cueForm, kind }: FoundQuotation, add: Add): void {
  const { first, last } = content[0] as TokenRange;
  const inside = rules[first] !== 0 ? 1 : 0;
  const begins = rules[first - 1] === 0 ? inside : 0;
  const ends = rules[last] !== 0 && rules[last + 1] === 0 ? 1 : 0;
  const credits = cue && rules[cue.first] !== 0 ? 1 : 0;
  const agreement = inside * 8 + begins * 4 + ends * 2 + credits;
  add(agreement * 4 + QUOTATION_KINDS.indexOf(kind) + 11_000_000);
  add(agreement ^ Math.imul(cueForm ? CUE_CLASSES.indexOf(cueForm.cueClass) + 1 : 0, 86028121));
  add(agreement ^ Math.imul(cueForm ? CUE_SHAPES.indexOf(cueForm.shape) + 1 : 0, 122949823));
}

/**
 * Hashed feature rows of a quotation, for the model that weighs whether it is one; `rules` say what the rules alone take each
 * token for, `formOf` looks words up.
 */
export function quotationRows(
  reading: Reading,
  rules: Uint8Array,
  quotation: FoundQuotation,
  formOf: (word: string) => WordForm,
): Uint32Array {
  const rows: number[] = [];
  const addWith =
    (salt: number): Add =>
    (hash) => {
      rows.push(scatter(hash, salt) & (WEIGH_BUCKETS - 1));
    };
  const form = (index: number): WordForm => formOf(reading.tokens[index]?.text ?? '\u0000');
  addCredit(reading, quotation, form, addWith(1));
  addContent(reading, quotation, form, addWith(2));
  addAgreement(rules, quotation, addWith(3));
  return Uint32Array.from(rows);
}

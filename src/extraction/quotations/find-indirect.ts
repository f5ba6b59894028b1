import type { CueForm } from '../../language/speech-rules.ts';
import { phraseAt } from '../noun-phrase.ts';
import { hasMarks, lowerAt, type Reading, type TokenRange, trimPunctuation } from '../reading.ts';
import { subjectBefore } from '../subjects.ts';
import { creditTail, REACH } from './credit-tail.ts';
import { attributionAt, cueAt } from './credits.ts';
import type { FoundQuotation } from './found.ts';

/** A reported clause has at least this many tokens; a shorter one is a fixed phrase ("dit que oui"). */
const MIN_CLAUSE = 3;

type Sentence = readonly [first: number, end: number];

const found = (
  kind: 'indirect' | 'mixed',
  content: TokenRange,
  cue: TokenRange | null,
  cueForm: CueForm | null,
  source: TokenRange | null,
): FoundQuotation => ({ kind, content: [content], cue, cueForm, source, floating: source === null });

/** End of a clause that starts at `from`: the sentence's, or before another clause of speech or a semicolon. */
function clauseEnd(reading: Reading, from: number, end: number): number {
  let depth = 0;
  for (let index = from; index < end; index++) {
    const word = lowerAt(reading, index);
    if (/^[«“(]$/u.test(word)) depth++;
    if (/^[»”)]$/u.test(word)) depth--;
    if (depth > 0) continue;
    if (word === ';') return index - 1;
    if (word === ',' && startsNewSpeech(reading, index + 1, end)) return index - 1;
  }
  return end - 1;
}

/** ", ajoutant que", ", adding that", ", a-t-il ajouté", ", selon X": the clause before it ends here. */
function startsNewSpeech(reading: Reading, index: number, end: number): boolean {
  const cue = cueAt(reading, index);
  if (
    cue?.shape === 'gerund' &&
    (reading.rules.speech.clauseMarkers.has(lowerAt(reading, index + 1)) ||
      /^[«“":]$/u.test(lowerAt(reading, index + 1)))
  )
    return true;
  if (attributionAt(reading, index, end - 1)) return true;
  return creditTail(reading, index, end) !== null;
}

const COORDINATORS = /^(?:et|mais|and|but|ou|or)$/u;

/** Where the reported clause after a cue begins, and whether a marker said so; null if none does. */
function clauseStart(reading: Reading, cue: number, form: CueForm, end: number): number | null {
  const { clauseMarkers, keptMarkers } = reading.rules.speech;
  for (let index = cue + 1; index < Math.min(end, cue + REACH); index++) {
    const word = lowerAt(reading, index);
    if (/^[.;:!?«»“”"]$/u.test(word) || (COORDINATORS.test(word) && index > cue + 1)) break;
    if (clauseMarkers.has(word)) return keptMarkers.has(word) ? index : index + 1;
    if (index > cue + 1 && cueAt(reading, index)) break;
  }
  return infinitiveStart(reading, cue, form, end) ?? bareClauseStart(reading, cue, form, end);
}

const INFINITIVE_CLASSES = new Set(['promise', 'demand', 'deny', 'admit']);

/** "dément avoir volé", "promet de réformer", "denied stealing", "vowed to fight". */
function infinitiveStart(reading: Reading, cue: number, form: CueForm, end: number): number | null {
  const { infinitiveMarkers, isInfinitive, commandVerbs } = reading.rules.speech;
  if (!INFINITIVE_CLASSES.has(form.cueClass) && !commandVerbs.has(form.lemma)) return null;
  if (form.cueClass === 'deny' || form.cueClass === 'admit') {
    const next = lowerAt(reading, cue + 1);
    const gerund = /ing$/u.test(next) && reading.rules.speech.infinitiveMarkers.has('to');
    return gerund || /^(?:avoir|être)$/u.test(next) ? cue + 1 : null;
  }
  for (let index = cue + 1; index < Math.min(end - 1, cue + 8); index++) {
    if (/^[.,;:!?«»“”"]$/u.test(lowerAt(reading, index))) return null;
    if (
      infinitiveMarkers.has(lowerAt(reading, index)) &&
      isInfinitive(lowerAt(reading, index + 1)) &&
      !reading.nameAt[index + 1]
    )
      return index + 1;
  }
  return null;
}

/** "said the plan failed", "told reporters it was over": a subject right after the verb, or after whom it is told. */
function bareClauseStart(reading: Reading, cue: number, form: CueForm, end: number): number | null {
  if (!form.bareClause || form.shape === 'participle') return null;
  let index = cue + 1;
  if (form.lemma === 'tell') index = (phraseAt(reading, index, end - 1)?.last ?? index) + 1;
  const { names } = reading.rules;
  index = pastAdverbials(reading, index, end);
  const word = lowerAt(reading, index);
  const subject =
    reading.nameAt[index] ||
    names.determiners.has(word) ||
    names.pronouns.has(word) ||
    SUBJECTS.has(word) ||
    /^\p{L}+s$/u.test(word) ||
    /^[\p{Lu}\p{N}]/u.test(reading.tokens[index]?.text ?? '');
  return subject && !names.prepositions.has(word) && hasVerb(reading, index + 1, end) ? index : null;
}

/** Past "on Monday", "in a statement", "also": what may stand between a verb and its clause. */
function pastAdverbials(reading: Reading, from: number, end: number): number {
  let index = from;
  for (let guard = 0; index < end && guard < 6; guard++) {
    if (/^(?:on|in|at|during|late|early|to)$/u.test(lowerAt(reading, index))) {
      const day = reading.rules.quantities.calendar.has(lowerAt(reading, index + 1));
      const phrase = day ? null : phraseAt(reading, index + 1, end - 1);
      if (!day && !phrase) break;
      index = phrase ? phrase.last + 1 : index + 2;
    } else if (reading.rules.speech.beforeVerb.has(lowerAt(reading, index))) index++;
    else break;
  }
  return index;
}

const SUBJECTS = new Set(['i', 'we', 'you', 'there', 'people', 'he', 'she', 'it', 'they']);

/** Some word after the subject looks like a finite verb. */
function hasVerb(reading: Reading, from: number, end: number): boolean {
  for (let index = from; index < Math.min(end, from + 18); index++) {
    const word = lowerAt(reading, index);
    if (/^[.;:]$/u.test(word)) return false;
    if (reading.nameAt[index]) continue;
    if (FINITE.test(word) || reading.rules.speech.auxiliaries.has(word)) return true;
  }
  return false;
}

const FINITE =
  /^(?:is|are|was|were|has|have|had|will|would|can|could|may|might|should|must|do|does|did|won't|can't|cannot|didn't|doesn't|don't|'s|'re|'ve|'ll|isn't|wasn't|aren't|weren't|\p{L}{2,}ed|\p{L}{2,}s|made|took|went|came|got|gave|found|told|knew|saw|left|felt|kept|held|lost|paid|met|led|ran|won|want|need|believe|think)$/u;

/** "estiment les dommages à quelque 80 millions d'euros": a verb of estimation, a phrase, an amount. */
function estimateObject(reading: Reading, cue: number, form: CueForm, end: number): TokenRange | null {
  if (form.cueClass !== 'estimate' || form.shape === 'gerund') return null;
  const object = phraseAt(reading, cue + 1, end - 1);
  if (!object) return null;
  for (let index = object.last + 1; index < Math.min(end, object.last + 8); index++) {
    if (/\p{N}/u.test(lowerAt(reading, index))) return { first: cue + 1, last: clauseEnd(reading, cue + 1, end) };
  }
  return null;
}

function fromCue(reading: Reading, cue: number, form: CueForm, [first, end]: Sentence): FoundQuotation | null {
  const start = form.clause ? clauseStart(reading, cue, form, end) : infinitiveStart(reading, cue, form, end);
  const object = start === null ? estimateObject(reading, cue, form, end) : null;
  if (start === null && !object) return null;
  const range = object ?? { first: start as number, last: clauseEnd(reading, start as number, end) };
  const content = trimPunctuation(reading, range);
  if (!content || content.last - content.first + 1 < MIN_CLAUSE) return null;
  const gerund = form.shape === 'gerund';
  const source = gerund ? null : subjectBefore(reading, cue, first);
  if (!source && !gerund) return null;
  return found(hasMarks(reading, content) ? 'mixed' : 'indirect', content, { first: cue, last: cue }, form, source);
}

/** The comma that ends "Selon X, directeur de Y," and begins what X says: appositions to the source are passed over. */
function commaAfter(reading: Reading, from: number, end: number): number {
  const { roles, determiners, unnamedSources } = reading.rules.names;
  let comma = from;
  for (let incises = 0; incises < 3; incises++) {
    while (comma < end && lowerAt(reading, comma) !== ',') comma++;
    const next = determiners.has(lowerAt(reading, comma + 1)) ? comma + 2 : comma + 1;
    const apposition =
      roles.has(lowerAt(reading, next)) ||
      (unnamedSources.has(lowerAt(reading, next)) && /^(?:un|une|a|an)$/u.test(lowerAt(reading, comma + 1)));
    let closing = comma + 1;
    while (closing < end && lowerAt(reading, closing) !== ',') closing++;
    if (!apposition || closing >= end) break;
    comma = closing;
  }
  return comma;
}

function fromAttribution(reading: Reading, index: number, [first, end]: Sentence): FoundQuotation | null {
  const credit = attributionAt(reading, index, end - 1);
  if (!credit?.source) return null;
  const opens = index === first || /^[,;:(«“"]$/u.test(lowerAt(reading, index - 1)) || index - first <= 2;
  const comma = commaAfter(reading, credit.last + 1, end);
  const after = lowerAt(reading, comma) === ',' ? { first: comma + 1, last: clauseEnd(reading, comma + 1, end) } : null;
  const before = { first, last: index - 1 };
  const range = index - first <= 2 ? after : before;
  if (!range || (!opens && index - first < 4)) return null;
  const content = trimPunctuation(reading, range);
  if (!content || content.last - content.first + 1 < MIN_CLAUSE) return null;
  if (range === before && index - first > 2 && /^(?:que|qu')$/u.test(lowerAt(reading, content.last))) return null;
  return found(hasMarks(reading, content) ? 'mixed' : 'indirect', content, credit.cue, null, credit.source);
}

/** "…, X said." and, with the rest of the sentence as a second piece, "…, he said, …". */
function fromTail(reading: Reading, comma: number, [first, end]: Sentence): FoundQuotation | null {
  const tail = creditTail(reading, comma + 1, end);
  if (!tail) return null;
  const content = trimPunctuation(reading, { first, last: comma - 1 });
  if (!content || content.last - content.first + 1 < MIN_CLAUSE + 1) return null;
  if (/^[»”"]$/u.test(lowerAt(reading, comma - 1)) || /^[»”"]$/u.test(lowerAt(reading, content.last))) return null;
  const credited = Math.max(tail.cue, tail.source.last);
  const rest =
    lowerAt(reading, credited + 1) === ','
      ? trimPunctuation(reading, { first: credited + 2, last: clauseEnd(reading, credited + 2, end) })
      : null;
  const pieces = rest && rest.last - rest.first >= MIN_CLAUSE ? [content, rest] : [content];
  const kind = pieces.some((piece) => hasMarks(reading, piece)) ? 'mixed' : 'indirect';
  return { ...found(kind, content, { first: tail.cue, last: tail.cue }, tail.form, tail.source), content: pieces };
}

/**
 * Reported speech without marks, or with marks for a part of it only (kind `mixed`). `isDirect` says which tokens stand
 * in a passage that is wholly quoted; nothing is looked for there.
 *
 * Accepts  Re/code affirme que le studio a décidé …   /   officials said the plan failed   /   Selon Sony, …
 * Refuses  il dit oui   /   a declared war: no clause; "pour" before anything but a person.
 */
export function findIndirect(reading: Reading, isDirect: (token: number) => boolean): FoundQuotation[] {
  const quotations: FoundQuotation[] = [];
  for (const sentence of reading.bounds) {
    const [first, end] = sentence;
    let tailed = false;
    for (let index = first; index < end; index++) {
      if (isDirect(index)) continue;
      const form = cueAt(reading, index);
      const hit =
        (form && form.shape !== 'infinitive' ? fromCue(reading, index, form, sentence) : null) ??
        fromAttribution(reading, index, sentence) ??
        (lowerAt(reading, index) === ',' && !tailed ? fromTail(reading, index, sentence) : null);
      if (!hit) continue;
      if (lowerAt(reading, index) === ',') tailed = true;
      quotations.push(hit);
    }
  }
  return quotations;
}

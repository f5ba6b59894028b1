import { lowerAt, type Reading, type TokenRange } from '../reading.ts';
import { creditAfter, creditBefore } from './credits.ts';
import type { MarkedPassage } from './find-marks.ts';
import type { Credit, FoundQuotation } from './found.ts';

/** Words in marks that nobody is credited with are taken for speech from this length on. */
const MIN_UNCREDITED_WORDS = 5;
/** Credited words in marks count as a quotation of their own from this length on; shorter ones are part of a clause. */
const MIN_CREDITED_WORDS = 2;

const wordCount = (reading: Reading, { first, last }: TokenRange): number => {
  let count = 0;
  for (let index = first; index <= last; index++) if (/[\p{L}\p{N}]/u.test(lowerAt(reading, index))) count++;
  return count;
};

/** The limits of what may credit a passage: its paragraph. */
function paragraphBounds(reading: Reading): (index: number) => [from: number, limit: number] {
  const ranges: [number, number][] = [];
  reading.document.tokens.forEach((token, index) => {
    const paragraph = reading.document.sentences[token.sentence]?.paragraph ?? 0;
    const range = ranges[paragraph];
    if (range) range[1] = index;
    else ranges[paragraph] = [index, index];
  });
  return (index) => {
    const token = reading.tokens[index];
    return ranges[(token && reading.document.sentences[token.sentence]?.paragraph) ?? 0] ?? [index, index];
  };
}

/** First token of the sentence that holds the words before a passage. */
function sentenceStart(reading: Reading, index: number): number {
  const sentence = reading.tokens[index]?.sentence;
  return sentence === undefined ? index : (reading.bounds[sentence]?.[0] ?? index);
}

/** A credit inside the marks: « Moi, dit-il, j'ai peur ». Splits the content round it. */
function inciseInside(reading: Reading, passage: MarkedPassage): { credit: Credit; pieces: TokenRange[] } | null {
  for (let index = passage.first + 1; index < passage.last; index++) {
    if (lowerAt(reading, index) !== ',' && lowerAt(reading, index) !== '?' && lowerAt(reading, index) !== '!') continue;
    const credit = creditAfter(reading, index + 1, Math.min(passage.last, index + 14));
    const pronoun = credit?.source && reading.rules.names.pronouns.has(lowerAt(reading, credit.source.first));
    if (!credit?.cue || !credit.source || credit.source.first < credit.cue.first) continue;
    const closed = lowerAt(reading, credit.last + 1) === ',' || lowerAt(reading, credit.last + 1) === '.';
    if (!closed || !(pronoun || reading.nameAt[credit.source.first]) || credit.cue.first - index > 4) continue;
    return {
      credit,
      pieces: [
        { first: passage.first, last: index - 1 },
        { first: credit.last + 2, last: passage.last },
      ].filter(({ first, last }) => first <= last),
    };
  }
  return null;
}

function creditFor(
  reading: Reading,
  passage: MarkedPassage,
  from: number,
  limit: number,
): { credit: Credit; after: boolean } | null {
  const opening = sentenceStart(reading, passage.open - 1);
  const colon = lowerAt(reading, passage.open - 1) === ':' ? creditBefore(reading, passage.open, opening) : null;
  if (colon?.cue) return { credit: colon, after: false };
  const start = (passage.close ?? passage.last) + 1;
  const after = start <= limit ? creditAfter(reading, start, limit) : null;
  if (after && adjoins(reading, passage, after, start)) return { credit: after, after: true };
  const before =
    colon ?? (passage.open - 1 < from ? null : creditBefore(reading, passage.open, Math.max(from, opening)));
  if (before?.cue) return { credit: before, after: false };
  const tail = creditInTail(reading, start, limit);
  if (tail) return { credit: tail, after: true };
  const long = wordCount(reading, passage) >= MIN_UNCREDITED_WORDS || isHeadline(reading, passage, before, from, limit);
  return before && long ? { credit: before, after: false } : null;
}

/** "Macron : « Nous avons gagné »": a name, a colon and the words are a whole paragraph. */
function isHeadline(
  reading: Reading,
  passage: MarkedPassage,
  before: Credit | null,
  from: number,
  limit: number,
): boolean {
  const colon = lowerAt(reading, passage.open - 1) === ':';
  const ends = (passage.close ?? passage.last) >= limit - 1;
  return colon && ends && before?.source?.first === from && before.source.last === passage.open - 2;
}

/** "…" pour héberger les volontaires, a détaillé X: the rest of the sentence ends in the words that credit it. */
function creditInTail(reading: Reading, start: number, limit: number): Credit | null {
  const sentence = reading.tokens[start]?.sentence;
  for (let index = start; index < limit && reading.tokens[index]?.sentence === sentence; index++) {
    if (lowerAt(reading, index) !== ',') continue;
    const credit = creditAfter(reading, index + 1, limit);
    if (credit?.cue && credit.source && credit.source.first > credit.cue.first) return credit;
  }
  return null;
}

/** The words after a passage credit it only when a comma, a dash or its own final mark leads to them. */
function adjoins(reading: Reading, passage: MarkedPassage, credit: Credit, start: number): boolean {
  const ends = /^[,.!?…]$/u;
  const separated =
    ends.test(lowerAt(reading, start)) ||
    ends.test(lowerAt(reading, passage.last)) ||
    /^[-–—―]+$/u.test(lowerAt(reading, start));
  const fullStop =
    lowerAt(reading, start) === '.' || (lowerAt(reading, passage.last) === '.' && lowerAt(reading, start) !== ',');
  const inverted = credit.cue !== null && credit.source !== null && credit.source.first > credit.cue.first;
  const lowerCase = !/^\p{Lu}/u.test(
    reading.tokens[Math.max(start, Math.min(credit.cue?.first ?? start, credit.source?.first ?? start))]?.text ?? '',
  );
  if (fullStop && !inverted && !lowerCase) return false;
  return separated || inverted;
}

/** Whether a passage is a piece of a clause ("parle d'un « échec » de"), so not a quotation by itself. */
function isFragment(reading: Reading, passage: MarkedPassage, credited: boolean): boolean {
  const words = wordCount(reading, passage);
  return words < (credited ? MIN_CREDITED_WORDS : MIN_UNCREDITED_WORDS);
}

/** Whether an uncredited passage is a sentence of its own, so that a speaker before it may go on. */
function standsAlone(reading: Reading, passage: MarkedPassage, from: number): boolean {
  const before = passage.open - 1;
  const fresh = before < from || /^[.!?…»”"]$/u.test(lowerAt(reading, before));
  return fresh && /^\p{Lu}|^[\p{N}[(…]/u.test(reading.tokens[passage.first]?.text ?? '');
}

/** Whether a passage goes on right after the words that credited the one before it: «…», a-t-il dit, «…». */
function resumes(reading: Reading, previous: { last: number; after: boolean } | null, passage: MarkedPassage): boolean {
  if (!previous?.after) return false;
  for (let index = previous.last + 1; index < passage.open; index++) {
    if (!/^(?:[,.;:]|[-–—―]+)$/u.test(lowerAt(reading, index))) return false;
  }
  return true;
}

/**
 * Quotations whose words stand in quotation marks, each with what credits it nearby; `covered` says which passages a
 * reported clause already holds.
 *
 * Accepts  « Nous partons », a déclaré Mme Roy.   /   Roy said: "We are leaving."   /   « Moi, dit-il, je reste. »
 * Refuses  le « projet » de loi   /   the so-called "expert": scare quotes have no cue and are short.
 *
 * Attachment takes a colon first, then the words after (French inversion), then the words before, as in
 * Pareti et al. 2013 (nearest cue).
 */
export function findDirect(
  reading: Reading,
  passages: readonly MarkedPassage[],
  covered: (passage: MarkedPassage) => boolean,
): FoundQuotation[] {
  const found: FoundQuotation[] = [];
  const boundsOf = paragraphBounds(reading);
  let previous: { last: number; after: boolean } | null = null;
  const extend = (pieces: readonly TokenRange[]): void => {
    const last = found.pop();
    if (last) found.push({ ...last, content: [...last.content, ...pieces] });
  };
  for (const passage of passages) {
    const whole: TokenRange = { first: passage.first, last: passage.last };
    const [from, limit] = boundsOf(passage.open);
    const incise = inciseInside(reading, passage);
    const hit = incise ? { credit: incise.credit, after: false } : creditFor(reading, passage, from, limit);
    const pieces = incise ? incise.pieces : [whole];
    const ownCue = hit !== null && !(previous?.after && hit.credit.cue && hit.credit.cue.first <= previous.last);
    if (found.length > 0 && (passage.continues || (resumes(reading, previous, passage) && !(hit?.after && ownCue)))) {
      extend(pieces);
      previous = null;
      continue;
    }
    if (covered(passage)) continue;
    if (hit && ownCue && !isFragment(reading, passage, true)) {
      const { credit } = hit;
      const floating = credit.source === null;
      found.push({
        kind: 'direct',
        content: pieces,
        cue: credit.cue,
        cueForm: credit.cueForm,
        source: credit.source,
        floating,
      });
      previous = { last: credit.last, after: hit.after };
    } else if (!isFragment(reading, passage, false) && standsAlone(reading, passage, from)) {
      found.push({ kind: 'direct', content: pieces, cue: null, cueForm: null, source: null, floating: true });
      previous = null;
    }
  }
  return found;
}

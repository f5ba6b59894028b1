import type { Claim } from '../domain/annotation.ts';
import { contains, overlaps, type Span } from '../domain/span.ts';
import { findAmounts } from './amounts.ts';
import type { Coreference } from './coreference/link-coreferences.ts';
import { findDates } from './dates/find-dates.ts';
import { isNegation } from './negation.ts';
import { phraseAt } from './noun-phrase.ts';
import { isNegatedVerb } from './quotations/credits.ts';
import type { FoundQuotation } from './quotations/found.ts';
import {
  countLeading,
  lowerAt,
  mayBegin,
  namesIn,
  type Reading,
  spanOf,
  startsAt,
  type TokenRange,
  trimPunctuation,
} from './reading.ts';
import { modalityOf, polarityOf } from './stance.ts';
import { subjectBefore, subjectPhraseBefore } from './subjects.ts';

/** Someone taking responsibility for an act, in token indexes. */
export interface ResponsibilityClaim {
  readonly cue: TokenRange;
  readonly source: TokenRange;
  readonly content: TokenRange;
  readonly speaker: string | null;
}

/** Chains named in the content, in text order, without the speaker's. */
function chainsAbout(
  reading: Reading,
  coreference: Coreference,
  pieces: readonly TokenRange[],
  speaker: string | null,
): string[] {
  const about = new Set<string>();
  for (const piece of pieces) {
    for (const name of namesIn(reading, piece)) {
      const chain = coreference.chainAt(name);
      if (chain && chain !== speaker) about.add(chain);
    }
  }
  return [...about];
}

function claimOf(reading: Reading, coreference: Coreference, quotation: FoundQuotation, index: number): Claim | null {
  const source = coreference.sources[index] ?? null;
  const [main] = quotation.content;
  if (!source || !main) return null;
  const cueClass = quotation.cueForm?.cueClass ?? 'assert';
  const speaker = coreference.speakers[index] ?? null;
  const content = quotation.content.map((piece) => spanOf(reading, piece));
  return {
    kind: quotation.kind,
    content,
    speaker,
    source: spanOf(reading, source),
    cue: quotation.cue ? spanOf(reading, quotation.cue) : null,
    cueClass,
    polarity: polarityOf(reading, cueClass, main, quotation.cue),
    modality: modalityOf(reading, { content: main, cueForm: quotation.cueForm, kind: quotation.kind }),
    about: chainsAbout(reading, coreference, quotation.content, speaker),
    amounts: quotation.content.flatMap((piece) => findAmounts(reading, piece)),
    dates: content.flatMap((span) => findDates(reading, span)),
  };
}

function passiveClaim(
  reading: Reading,
  index: number,
  first: number,
  end: number,
): Omit<ResponsibilityClaim, 'speaker'> | null {
  const { responsibility, by } = reading.rules.speech;
  if (!responsibility.passive.has(lowerAt(reading, index)) || !by.has(lowerAt(reading, index + 1))) return null;
  const source = phraseAt(reading, index + 2, end - 1);
  const content = subjectPhraseBefore(reading, index, first);
  return source && content ? { cue: { first: index, last: index }, source, content } : null;
}

function activeClaim(
  reading: Reading,
  index: number,
  first: number,
  end: number,
): Omit<ResponsibilityClaim, 'speaker'> | null {
  const { active } = reading.rules.speech.responsibility;
  const phrase = active.get(lowerAt(reading, index))?.find((words) => startsAt(reading, index, words));
  if (!phrase) return null;
  const from = index + phrase.length;
  const object = phraseAt(reading, from, end - 1);
  const source = subjectBefore(reading, index, first);
  if (!source || /^\p{N}/u.test(lowerAt(reading, from)) || !object) return null;
  let last = from;
  while (
    last + 1 < end &&
    !/^[.;:!?,]$/u.test(lowerAt(reading, last + 1)) &&
    !reading.rules.speech.clauseStarters.has(lowerAt(reading, last + 1))
  )
    last++;
  const content = trimPunctuation(reading, { first: from, last });
  return content ? { cue: { first: index, last: from - 1 }, source, content } : null;
}

/**
 * Claims of responsibility.
 *
 * Accepts  l'attaque … a été revendiquée par un groupe baptisé X   /   X claimed responsibility for the bombing
 * Refuses  le syndicat revendique 3 000 adhérents: a number follows   /   X has not claimed responsibility.
 */
export function findResponsibility(reading: Reading, coreference: Coreference): ResponsibilityClaim[] {
  const { noun } = reading.rules.speech.responsibility;
  return reading.bounds.flatMap(([first, end]) => {
    const found: ResponsibilityClaim[] = [];
    for (let index = first; index < end; index++) {
      if (!mayBegin(reading, index, 'responsibility')) continue;
      const hit = passiveClaim(reading, index, first, end) ?? activeClaim(reading, index, first, end);
      if (!hit || (noun && !sentenceHas(reading, noun, first, end)) || isUnclaimed(reading, hit)) continue;
      const [named] = namesIn(reading, hit.source);
      found.push({ ...hit, speaker: named ? coreference.chainAt(named) : null });
    }
    return found;
  });
}

/** "n'a pas été revendiqué", "never claimed", "no one has claimed": nobody claims anything. */
function isUnclaimed(reading: Reading, { cue, source, content }: Omit<ResponsibilityClaim, 'speaker'>): boolean {
  const nobody = [source.first, content.first].some((index) => isNegation(reading, index));
  return nobody || isNegatedVerb(reading, cue.first);
}

function sentenceHas(reading: Reading, word: string, first: number, end: number): boolean {
  for (let index = first; index < end; index++) if (lowerAt(reading, index) === word) return true;
  return false;
}

/** The claims of a document: one for each quotation that is credited to somebody, and claims of responsibility. */
export function findClaims(
  reading: Reading,
  coreference: Coreference,
  quotations: readonly FoundQuotation[],
  responsibility: readonly ResponsibilityClaim[],
): Claim[] {
  const spoken = quotations.flatMap((quotation, index) => claimOf(reading, coreference, quotation, index) ?? []);
  const claimed = responsibility.map(({ cue, source, content, speaker }): Claim => {
    const span = spanOf(reading, content);
    return {
      kind: 'responsibility',
      content: [span],
      speaker,
      source: spanOf(reading, source),
      cue: spanOf(reading, cue),
      cueClass: 'claim-responsibility',
      polarity: 'affirmed',
      modality: 'asserted',
      about: chainsAbout(reading, coreference, [content], speaker),
      amounts: findAmounts(reading, content),
      dates: findDates(reading, span),
    };
  });
  return [...spoken, ...claimed].sort((a, b) => (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0));
}

/** How many claims before a place may still reach over it: a clause in a clause in a quotation. */
const NESTING = 24;

/** The innermost claim whose content holds a span; null where the article itself speaks. `claims` are in text order. */
export function claimAround(claims: readonly Claim[], span: Span): Claim | null {
  const before = countLeading(claims, ({ content }) => (content[0]?.start ?? 0) <= span.start);
  for (let index = before - 1; index >= Math.max(0, before - NESTING); index--) {
    const claim = claims[index];
    if (claim?.content.some((piece) => contains(piece, span) || (overlaps(piece, span) && piece.start <= span.start)))
      return claim;
  }
  return null;
}

import { lowerAt, type Reading, startsAt } from '../extraction/reading.ts';
import type { Opposition, Pole } from '../language/claim-rules.ts';
import type { NegationCue } from './polarity.ts';

/** Which end of an opposition a claim is at, all negations told. */
export interface ClaimPole {
  readonly end: Pole['end'];
  /** The word that says so, as written. */
  readonly word: string;
}

/** What turns round what follows it: "rejected the ban", "dropped the plan to sell". */
const TURNING: ReadonlySet<Opposition> = new Set(['accept', 'keep']);
/** A negation reaches this many tokens on, and back over as many: "did not quite open", "n'ouvre pas". */
const AHEAD = 6;
const BACK = 2;
/** How far a word that turns round does. */
const TURN = 10;
const STOP = /^[,;:.!?]+$/u;

/** Whether no clause ends between two tokens. */
function inOneClause(reading: Reading, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++) if (STOP.test(lowerAt(reading, at))) return false;
  return true;
}

function isNegated(reading: Reading, first: number, last: number, cues: readonly NegationCue[]): boolean {
  let negated = false;
  for (const { at, kind } of cues) {
    const before = at < first && (kind === 'denial' || (first - at <= AHEAD && inOneClause(reading, at, first)));
    const after = at > last && kind === 'negation' && at - last <= BACK && inOneClause(reading, last, at);
    if (before || after) negated = !negated;
  }
  return negated;
}

/** The ends of oppositions that a claim is at; one that it is at both ends of says nothing. */
export function polesOf(
  reading: Reading,
  cues: readonly NegationCue[],
  inName: (index: number) => boolean,
): ReadonlyMap<Opposition, ClaimPole> {
  const { poles } = reading.rules.claims;
  const found = new Map<Opposition, ClaimPole | null>();
  let turned = -TURN - 1;
  for (let index = 0; index < reading.tokens.length; index++) {
    if (inName(index)) continue;
    const phrase = poles.get(lowerAt(reading, index))?.find(({ words }) => startsAt(reading, index, words));
    if (!phrase) continue;
    const last = index + phrase.words.length - 1;
    const word = reading.document.text.slice(reading.tokens[index]?.start, reading.tokens[last]?.end);
    const around = index - turned <= TURN && inOneClause(reading, turned, index);
    const flip = isNegated(reading, index, last, cues) !== around;
    for (const { opposition, end: written } of phrase.poles) {
      const end = flip ? (-written as Pole['end']) : written;
      const before = found.get(opposition);
      found.set(opposition, before === undefined || before?.end === end ? { end, word } : null);
      if (written === -1 && TURNING.has(opposition)) turned = index;
    }
    index = last;
  }
  return new Map([...found].flatMap(([opposition, pole]) => (pole ? [[opposition, pole] as const] : [])));
}

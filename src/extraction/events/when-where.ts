/** Where and when what a mention speaks of happens, by the words of its clause. */
import type { PlacedDate } from '../dates/find-dates.ts';
import type { NameSpan } from '../name-lexicon.ts';
import { lowerAt, type Reading, sentenceOf, startsClause, type TokenRange } from '../reading.ts';
import { pastTitles, spanning, type TieReader } from '../relations/tie.ts';
import type { EventMention } from './event-mention.ts';

/** How far behind a mention its place and date may stand. */
const REACH = 25;

/** Where the clause that goes on behind a token ends: at a mark, a verb of speech, a word that begins another. */
function clauseEnd(reading: Reading, index: number): number {
  const [, end] = sentenceOf(reading, index);
  const { clauseStarters, cueForms, relativePronouns } = reading.rules.speech;
  // "the attack that killed twelve people in Paris" goes on.
  const from = relativePronouns.has(lowerAt(reading, index + 1)) ? index + 2 : index + 1;
  for (let at = from; at < Math.min(end, index + REACH); at++) {
    if (reading.nameAt[at]) continue;
    const word = lowerAt(reading, at);
    if (/^[;:.!?…«»“”"]$/u.test(word) || (clauseStarters.has(word) && startsClause(reading, at))) return at;
    if (cueForms.get(word)?.shape === 'finite' && !reading.rules.names.determiners.has(lowerAt(reading, at - 1)))
      return at;
  }
  return Math.min(end, index + REACH);
}

/** Whether a verb of speech stands between two tokens: what is said in a place did not happen there. */
function speaks(reading: Reading, from: number, to: number): boolean {
  for (let index = from + 1; index < to; index++)
    if (!reading.nameAt[index] && reading.rules.speech.cueForms.has(lowerAt(reading, index))) return true;
  return false;
}

/** The place that a preposition at `index` leads to: "in X", "à X", "dans la ville de X", "in the city of X". */
function placeBehind(reading: Reading, index: number): NameSpan | null {
  if (reading.nameAt[index] || !reading.rules.events.places.has(lowerAt(reading, index))) return null;
  let at = pastTitles(reading, index + 1);
  const { nounTies } = reading.rules.names;
  if (reading.rules.events.placeNouns.has(lowerAt(reading, at)) && nounTies.has(lowerAt(reading, at + 1)))
    at = pastTitles(reading, at + 2);
  const name = reading.nameAt[at];
  return name?.first === at && name.type === 'location' ? name : null;
}

/** The chain of where a mention happens: the first place of its clause, else one that opens the sentence; null if none. */
export function placeOf(reader: TieReader, mention: EventMention): string | null {
  const { reading, coreference } = reader;
  if (mention.place !== null) return mention.place;
  const { trigger, fillers } = mention;
  const [first] = sentenceOf(reading, trigger.first);
  const range = spanning(trigger, ...fillers);
  const chainOf = (name: NameSpan): string | null => {
    const chain = coreference.chainAt(name);
    return chain === null || fillers.some((filler) => filler.chain === chain) ? null : chain;
  };
  const end = clauseEnd(reading, range.last);
  for (let index = trigger.first + 1; index < end; index++) {
    const name = placeBehind(reading, index);
    const chain = name && chainOf(name);
    if (chain) return chain;
  }
  const opening = placeBehind(reading, first);
  return opening && opening.last < range.first && !speaks(reading, opening.last, range.first) ? chainOf(opening) : null;
}

/** Whether a relative or other clause begins between a date and a trigger: "said on Friday of X, who died". */
function isParted(reading: Reading, date: PlacedDate, { first, last }: TokenRange): boolean {
  const [from, to] = date.last < first ? [date.last + 1, first - 1] : [last + 1, date.first - 1];
  for (let index = from; index <= to; index++) if (!reading.nameAt[index] && startsClause(reading, index)) return true;
  return false;
}

/** The date of a mention: right before the noun, in its clause, or the only one of the sentence; null if none. */
export function dateOf({ reading, datesFrom }: TieReader, { trigger, fillers }: EventMention): string | null {
  const [first, end] = sentenceOf(reading, trigger.first);
  // "since 2011" is no day that anything happened on; "from 3 to 5 May" begins with one.
  const dates = datesFrom(first, end - 1).filter(
    ({ bound, ranged, value }) => bound === 'at' || (ranged && bound === 'since' && value.length > 'YYYY-MM'.length),
  );
  const [only, ...others] = dates;
  if (!only) return null;
  if (others.length === 0) return isParted(reading, only, trigger) ? null : only.value;
  const beside = dates.find(({ last }) => trigger.first - last === 1 || trigger.first - last === 2);
  if (beside) return beside.value;
  const range = spanning(trigger, ...fillers);
  const limit = clauseEnd(reading, range.last);
  const behind = dates.filter((date) => date.first > trigger.last && date.first < limit);
  const within = dates.filter((date) => date.last < trigger.first && date.first >= range.first);
  const far = ({ first: from }: PlacedDate): number => Math.abs(from - trigger.first);
  const [nearest] = [...behind, ...within].sort((a, b) => far(a) - far(b));
  if (nearest) return nearest.value;
  // "On Monday, …": a date that opens the sentence.
  const opening = dates.find((date) => date.first - first <= 2);
  return opening?.value ?? null;
}

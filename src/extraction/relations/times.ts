/** When a tie holds, or when what it says happened. */
import type { RelationType } from '../../domain/annotation.ts';
import type { PhraseTable } from '../../language/word-set.ts';
import type { PlacedDate } from '../dates/find-dates.ts';
import { lowerAt, type Reading, sentenceOf, startsAt, startsClause, type TokenRange } from '../reading.ts';
import type { Tie, TieReader } from './tie.ts';

export interface TieTime {
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly ended: boolean;
}

const UNKNOWN: TieTime = { validFrom: null, validTo: null, ended: false };

/** What happens on a day; any other tie holds for a while. */
const HAPPENINGS: ReadonlySet<RelationType> = new Set<RelationType>([
  ...(['founded', 'born_in', 'met_with', 'attacked', 'claimed_responsibility_for', 'accused', 'sued'] as const),
  ...(['arrested', 'charged', 'convicted', 'acquired', 'merged_with', 'invested_in', 'criticises'] as const),
  ...(['sanctioned', 'killed', 'won_against', 'signed_with'] as const),
]);

/** What begins on the day its verb names: who joined, who endorsed. */
const BEGINNINGS: ReadonlySet<RelationType> = new Set<RelationType>([
  'member_of',
  'employed_by',
  'supports',
  'opposes',
]);

/** What one holds for a while; the date beside a people or a seat is of something else. */
const HELD: ReadonlySet<RelationType> = new Set<RelationType>([
  ...(['leads', 'role_at', 'member_of', 'employed_by', 'owns'] as const),
]);

/** How many tokens may stand between a tie and the date of it. */
const REACH = 8;
/** The same for a tie that only a noun states: "president of X [since] 2011". */
const NOUN_REACH = 4;

/** Whether a clause ends in a range: a mark, a verb, or a word that begins another. */
function parts(reading: Reading, first: number, last: number): boolean {
  const { auxiliaries, cueForms } = reading.rules.speech;
  const { dates } = reading.rules;
  for (let index = first; index <= last; index++) {
    if (reading.nameAt[index]) continue;
    const word = lowerAt(reading, index);
    if (dates.since.has(word) || dates.until.has(word)) continue;
    if (/^[,;:.!?…«»“”"]$/u.test(word) || auxiliaries.has(word) || startsClause(reading, index)) return true;
    if (cueForms.get(word)?.shape === 'finite') return true;
  }
  return false;
}

/** "On Monday, X acquired Y": whether a date opens the clause that begins with the tie. */
function opens(reading: Reading, date: PlacedDate, evidence: TokenRange): boolean {
  const after = lowerAt(reading, date.last + 1) === ',' ? date.last + 2 : date.last + 1;
  return evidence.first - after <= REACH && !parts(reading, after, evidence.first - 1);
}

/** How far a date is from the words that state a tie; null where another clause parts them. */
function distance(reading: Reading, date: PlacedDate, { evidence, verb }: Tie): number | null {
  // "since 2000" before a noun belongs to the one before it.
  if (date.last < evidence.first && !verb && date.bound !== 'at') return null;
  if (date.last < evidence.first) return opens(reading, date, evidence) ? evidence.first - date.last : null;
  if (date.first <= evidence.last) return 0;
  const reach = verb ? REACH : NOUN_REACH;
  const from = verb ? evidence.last + 1 : pastOpening(reading, evidence.last + 1);
  const near = date.first - from <= reach && !parts(reading, from, date.first - 1);
  return near ? date.first - evidence.last : null;
}

/** Past a bracket that opens what is added to a noun: "president of X (2009-2017)". */
const pastOpening = (reading: Reading, index: number): number => (lowerAt(reading, index) === '(' ? index + 1 : index);

/** Whether one of some phrases stands in a range, outside names. */
function says(reading: Reading, first: number, last: number, phrases: PhraseTable): boolean {
  for (let index = Math.max(0, first); index <= last; index++) {
    if (reading.nameAt[index]) continue;
    const found = phrases.get(lowerAt(reading, index));
    if (found?.some((words) => index + words.length - 1 <= last && startsAt(reading, index, words))) return true;
  }
  return false;
}

/** How far before the words of an office "former" may stand. */
const MODIFIERS = 2;

/** "former president", "ex-wife", "l'ancien patron": by the words of the office or relative and those before it. */
function isFormer({ reading }: TieReader, { value, evidence }: Tie): boolean {
  const range = value ?? evidence;
  const { former, formerPrefix } = reading.rules.relations.times;
  for (let index = range.first; index <= range.last; index++)
    if (!reading.nameAt[index] && (former.has(lowerAt(reading, index)) || formerPrefix.test(lowerAt(reading, index))))
      return true;
  for (let index = range.first - 1; value && index >= range.first - MODIFIERS; index--) {
    const word = lowerAt(reading, index);
    if (/^[,;:.()]$/u.test(word)) return false;
    if (former.has(word)) return true;
  }
  return false;
}

/** The dates of the sentence of a token, read once a sentence. */
function datesAround(reader: TieReader, index: number): readonly PlacedDate[] {
  const [first, end] = sentenceOf(reader.reading, index);
  return reader.datesFrom(first, end - 1);
}

/** The dates that a tie is placed by, the nearest first. */
function datesOf(reader: TieReader, tie: Tie): PlacedDate[] {
  const placed = datesAround(reader, tie.evidence.first).flatMap((date) => {
    const far = distance(reader.reading, date, tie);
    return far === null ? [] : [{ date, far }];
  });
  return placed.sort((a, b) => a.far - b.far).map(({ date }) => date);
}

/** "was elected", "resigned as": what a verb beside the words of an office says of its beginning or end. */
function turnOf({ reading }: TieReader, { evidence, value }: Tie): 'begins' | 'ends' | null {
  const { begins, ends } = reading.rules.relations.times;
  const [sentence] = sentenceOf(reading, evidence.first);
  // "The newly elected president X": two words before; "X, élu maire": between a name and the office.
  const first = Math.max(sentence, evidence.first - 2);
  const last = value && value.first > evidence.first ? value.first - 1 : evidence.last;
  if (says(reading, first, last, ends)) return 'ends';
  return says(reading, first, last, begins) ? 'begins' : null;
}

/** The time of a tie, as far as its sentence says it. */
export function timeOf(reader: TieReader, tie: Tie): TieTime {
  if (!tie.verb && !HAPPENINGS.has(tie.type) && !HELD.has(tie.type))
    return { ...UNKNOWN, ended: isFormer(reader, tie) };
  const dates = datesOf(reader, tie);
  const at = dates.find(({ bound }) => bound === 'at')?.value ?? null;
  const since = dates.find(({ bound }) => bound === 'since')?.value ?? null;
  const until = dates.find(({ bound }) => bound === 'until')?.value ?? null;
  if (HAPPENINGS.has(tie.type)) {
    const day = at ?? since ?? until;
    return day === null ? UNKNOWN : { validFrom: day, validTo: day, ended: false };
  }
  const former = isFormer(reader, tie);
  const turn = turnOf(reader, tie);
  if (turn === 'ends') return { validFrom: since, validTo: at ?? until, ended: true };
  const begun = turn === 'begins' || (tie.verb !== null && BEGINNINGS.has(tie.type)) ? at : null;
  return { validFrom: since ?? begun, validTo: until, ended: former };
}

import type { RelationType } from '../../domain/annotation.ts';
import type { NameSpan } from '../name-lexicon.ts';
import { isPossessive, lowerAt, mayBegin, type Reading } from '../reading.ts';
import { nameFrom, nounTie, type Tie, type TieReader } from './tie.ts';

/** How far behind the noun the whole may be named. */
const REACH = 7;

const isBody = (name: NameSpan | undefined): name is NameSpan => name?.type === 'organization';

/** "X, filiale de Y": the part before the noun, its article and comma passed over. */
function partBefore(reading: Reading, noun: number): NameSpan | undefined {
  const article = reading.rules.names.determiners.has(lowerAt(reading, noun - 1)) ? noun - 2 : noun - 1;
  return lowerAt(reading, article) === ',' ? reading.nameAt[article - 1] : undefined;
}

/** The first name behind the noun, if a tie word leads to it and no mark comes between. */
function wholeAfter(reading: Reading, noun: number): NameSpan | undefined {
  let tied = false;
  for (let at = noun + 1; at <= noun + REACH; at++) {
    if (reading.nameAt[at]) return tied ? reading.nameAt[at] : undefined;
    tied ||= reading.rules.names.nounTies.has(lowerAt(reading, at));
    if (/^[.;:!?,]$/u.test(lowerAt(reading, at))) return undefined;
  }
  return undefined;
}

function tiesAt(reader: TieReader, noun: number, type: RelationType): Tie[] {
  const { reading } = reader;
  const [part, whole] = [partBefore(reading, noun), wholeAfter(reading, noun)];
  if (isBody(part) && isBody(whole)) return nounTie(reader, type, part, whole);
  const owner = isPossessive(reading, noun - 1) ? reading.nameAt[noun - 2] : undefined;
  const named = nameFrom(reading, lowerAt(reading, noun + 1) === ',' ? noun + 2 : noun + 1);
  return isBody(owner) && isBody(named) ? nounTie(reader, type, named, owner) : [];
}

/** Parts and subsidiaries by their noun: "X, filiale de Y", "Y's subsidiary X". */
export function findPartTies(reader: TieReader): Tie[] {
  const { reading } = reader;
  const ties: Tie[] = [];
  for (let index = 0; index < reading.tokens.length; index++) {
    const type = mayBegin(reading, index, 'nominalTie')
      ? reading.rules.relations.partNouns.get(lowerAt(reading, index))
      : undefined;
    if (type) ties.push(...tiesAt(reader, index, type));
  }
  return ties;
}

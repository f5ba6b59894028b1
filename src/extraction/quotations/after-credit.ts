/** What stands behind a cue and is not what anybody says: the setting of quoted words, the source of a report. */
import { isPreposition } from '../noun-phrase.ts';
import { isMark, lowerAt, type Reading, type TokenRange } from '../reading.ts';
import { anyCueAt } from './speech-tokens.ts';

/** Whether quoted words close right before the cue and its source: "…," [he said]. */
function creditsMarked(reading: Reading, cue: number, source: TokenRange | null): boolean {
  const first = source && source.last < cue ? source.first : cue;
  return [first - 1, first - 2].some((at) => isMark(lowerAt(reading, at)));
}

/** "…," he said [during a session], "…," said X, [describing his work]: when, where and how quoted words were said. */
export function isSetting(reading: Reading, cue: number, source: TokenRange | null, first: number): boolean {
  const credited = Math.max(cue, source?.last ?? cue);
  const start = lowerAt(reading, credited + 1) === ',' ? credited + 2 : credited + 1;
  if (first !== start || !creditsMarked(reading, cue, source)) return false;
  return isPreposition(reading, first) || reading.rules.speech.isGerund(lowerAt(reading, first));
}

/** How far into a phrase its noun stands: "[two people] with direct knowledge". */
const NOUN_REACH = 4;

/** "citing [two people with direct knowledge]": whom or what a report has it from. */
export function isCitedSource(reading: Reading, cue: number, { first, last }: TokenRange): boolean {
  const form = anyCueAt(reading, cue);
  if (form?.shape !== 'gerund' || !reading.rules.speech.sourceVerbs.has(form.lemma) || first !== cue + 1) return false;
  if (reading.nameAt[first]) return true;
  const { roles, unnamedSources, documentNouns } = reading.rules.names;
  for (let index = first; index <= Math.min(last, first + NOUN_REACH) && !isPreposition(reading, index); index++)
    if ([roles, unnamedSources, documentNouns].some((words) => words.has(lowerAt(reading, index)))) return true;
  return false;
}

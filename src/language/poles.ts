import { OPPOSITIONS, type Opposition, type Pole } from './claim-rules.ts';
import type { VerbShape } from './speech-rules.ts';
import { wordSet } from './word-set.ts';

/** One end of an opposition: infinitives, and other words as they are written. */
export interface PoleWords {
  readonly verbs?: string;
  readonly words?: string;
}

/** The two ends of an opposition, the one it is named after first. */
export type PoleLists = Readonly<Record<Opposition, readonly [PoleWords, PoleWords]>>;

/** Every form of the words of some oppositions, with the ends it may stand for. */
export function poleTable(
  lists: PoleLists,
  conjugate: (infinitive: string) => readonly (readonly [form: string, shape: VerbShape])[],
): ReadonlyMap<string, readonly Pole[]> {
  const table = new Map<string, Pole[]>();
  const add = (form: string, pole: Pole): void => {
    const known = table.get(form) ?? [];
    if (!known.some(({ opposition, end }) => opposition === pole.opposition && end === pole.end))
      table.set(form, [...known, pole]);
  };
  for (const opposition of OPPOSITIONS)
    for (const [index, { verbs = '', words = '' }] of lists[opposition].entries()) {
      const pole: Pole = { opposition, end: index === 0 ? 1 : -1 };
      for (const verb of verbs.trim() ? wordSet(verbs) : []) for (const [form] of conjugate(verb)) add(form, pole);
      for (const word of words.trim() ? wordSet(words) : []) add(word, pole);
    }
  return table;
}

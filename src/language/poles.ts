import { OPPOSITIONS, type Opposition, type Pole, type PolePhrase } from './claim-rules.ts';
import type { VerbShape } from './speech-rules.ts';
import { byFirstWord, type PhraseTable, wordSet } from './word-set.ts';

/** One end of an opposition: infinitives, and other words as they are written. */
export interface PoleWords {
  readonly verbs?: string;
  readonly words?: string;
}

/** The two ends of an opposition, the one it is named after first. */
export type PoleLists = Readonly<Record<Opposition, readonly [PoleWords, PoleWords]>>;

/**
 * Every form of the words of some oppositions, with the ends it may stand for. Words of one phrase are tied by `_`; the
 * first of a verb's is inflected: `turn_down` → "turned down".
 */
export function poleTable(
  lists: PoleLists,
  conjugate: (infinitive: string) => readonly (readonly [form: string, shape: VerbShape])[],
): PhraseTable<PolePhrase> {
  const table = new Map<string, Pole[]>();
  const add = (form: string, pole: Pole): void => {
    const known = table.get(form) ?? [];
    if (!known.some(({ opposition, end }) => opposition === pole.opposition && end === pole.end))
      table.set(form, [...known, pole]);
  };
  const listed = (list: string): Iterable<string> => (list.trim() ? wordSet(list) : []);
  for (const opposition of OPPOSITIONS)
    for (const [index, { verbs = '', words = '' }] of lists[opposition].entries()) {
      const pole: Pole = { opposition, end: index === 0 ? 1 : -1 };
      for (const verb of listed(verbs)) {
        const [first = '', ...rest] = verb.split('_');
        for (const [form] of conjugate(first)) add([form, ...rest].join(' '), pole);
      }
      for (const word of listed(words)) add(word.replaceAll('_', ' '), pole);
    }
  const phrases = [...table].map(([form, poles]): PolePhrase => ({ words: form.split(' '), poles }));
  phrases.sort((a, b) => b.words.length - a.words.length);
  return byFirstWord(phrases, ({ words }) => words);
}

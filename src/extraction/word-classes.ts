import type { Token } from '../domain/article.ts';
import type { LanguageRules } from '../language/rules.ts';
import { perForm } from './per-form.ts';

/** What a word may begin, as bits: most words begin nothing, and one look-up spares each step its own. */
export const BEGINS = {
  ...{ cue: 1, attribution: 2, responsibility: 4, nominalTie: 8, verbalTie: 16 },
  ...{ eventVerb: 32, eventNoun: 64 },
} as const;

function classesOf(word: string, { speech, relations, events }: LanguageRules): number {
  const { passive, active } = speech.responsibility;
  const { partNouns, basedWords, bornWords, seatNouns, familyNouns, basedEnding } = relations;
  const nominal =
    [partNouns, basedWords, bornWords, seatNouns, familyNouns].some((words) => words.has(word)) ||
    basedEnding?.test(word) === true;
  return (
    (speech.cueForms.has(word) ? BEGINS.cue : 0) |
    (speech.attributions.has(word) ? BEGINS.attribution : 0) |
    (passive.has(word) || active.has(word) ? BEGINS.responsibility : 0) |
    (nominal ? BEGINS.nominalTie : 0) |
    (relations.verbs.has(word) ? BEGINS.verbalTie : 0) |
    (events.verbs.has(word) ? BEGINS.eventVerb : 0) |
    (events.nouns.has(word) ? BEGINS.eventNoun : 0)
  );
}

const remembered = perForm(classesOf);

/** The bits of {@link BEGINS} of each token. */
export function wordClasses(tokens: readonly Token[], rules: LanguageRules): Uint8Array {
  const classOf = remembered(rules);
  const classes = new Uint8Array(tokens.length);
  for (let index = 0; index < tokens.length; index++) classes[index] = classOf((tokens[index] as Token).lower);
  return classes;
}

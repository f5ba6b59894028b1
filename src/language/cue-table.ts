import type { CueClass } from '../domain/annotation.ts';
import type { CueForm } from './speech-rules.ts';
import { wordSet } from './word-set.ts';

type Conjugate = (infinitive: string) => readonly (readonly [form: string, shape: CueForm['shape']])[];

/** Verbs of speech and thought as a language lists them. */
export interface CueVerbs {
  /** Infinitives by class. A verb stands in one class only. */
  readonly byClass: Readonly<Partial<Record<CueClass, string>>>;
  /** Those that take a clause with no *que* or *that*. */
  readonly bareClause: string;
  /** Those that introduce only words in quotation marks. */
  readonly marksOnly: string;
  /** Forms that are far more often another word: never a cue ("porte", "state"). */
  readonly notCues: string;
}

const RANK: Readonly<Record<CueForm['shape'], number>> = { finite: 0, participle: 1, gerund: 2, infinitive: 3 };

/** Every inflected form with its verb; where two verbs share a form the first listed keeps it, a finite reading first. */
export function cueTable(verbs: CueVerbs, conjugate: Conjugate): ReadonlyMap<string, CueForm> {
  const table = new Map<string, CueForm>();
  const bare = wordSet(verbs.bareClause);
  const marksOnly = wordSet(verbs.marksOnly);
  for (const [cueClass, list] of Object.entries(verbs.byClass) as [CueClass, string][]) {
    for (const lemma of wordSet(list)) {
      for (const [form, shape] of conjugate(lemma)) {
        const known = table.get(form);
        if (known && (known.lemma !== lemma || RANK[known.shape] <= RANK[shape])) continue;
        table.set(form, { lemma, cueClass, shape, bareClause: bare.has(lemma), clause: !marksOnly.has(lemma) });
      }
    }
  }
  for (const form of wordSet(verbs.notCues)) table.delete(form);
  return table;
}

import type { CueClass } from '../domain/annotation.ts';
import type { CueForm, VerbShape } from './speech-rules.ts';
import { wordSet } from './word-set.ts';

type Conjugate = (infinitive: string) => readonly (readonly [form: string, shape: VerbShape])[];

/** Verbs of speech and thought as a language lists them. */
export interface CueVerbs {
  /** Infinitives by class. A verb stands in one class only. */
  readonly byClass: Readonly<Partial<Record<CueClass, string>>>;
  /** Those that take a clause with no *que* or *that*. */
  readonly bareClause: string;
  /** Those that introduce only words in quotation marks. */
  readonly marksOnly: string;
  /** Forms that are far more often another word ("porte", "state"): at most weak cues. */
  readonly notCues: string;
  /** Verbs that report now and then, by class. */
  readonly weak: Readonly<Partial<Record<CueClass, string>>>;
  /** Nouns that do, as they are written: "claim", "claims". */
  readonly weakNouns: string;
}

const RANK: Readonly<Record<CueForm['shape'], number>> = {
  finite: 0,
  participle: 1,
  gerund: 2,
  infinitive: 3,
  noun: 4,
};

function formsOf(
  byClass: CueVerbs['byClass'],
  { bareClause, marksOnly }: CueVerbs,
  conjugate: Conjugate,
): Map<string, CueForm> {
  const table = new Map<string, CueForm>();
  const bare = wordSet(bareClause);
  const inMarks = wordSet(marksOnly);
  for (const [cueClass, list] of Object.entries(byClass) as [CueClass, string][]) {
    for (const lemma of wordSet(list)) {
      for (const [form, shape] of conjugate(lemma)) {
        const known = table.get(form);
        if (known && (known.lemma !== lemma || RANK[known.shape] <= RANK[shape])) continue;
        table.set(form, { lemma, cueClass, shape, bareClause: bare.has(lemma), clause: !inMarks.has(lemma) });
      }
    }
  }
  return table;
}

/** Every inflected form with its verb; where two verbs share a form the first listed keeps it, a finite reading first. */
export function cueTable(verbs: CueVerbs, conjugate: Conjugate): Map<string, CueForm> {
  const table = formsOf(verbs.byClass, verbs, conjugate);
  for (const form of wordSet(verbs.notCues)) table.delete(form);
  return table;
}

/** Forms of weak verbs, forms that are far more often another word, and nouns. */
export function weakCueTable(verbs: CueVerbs, conjugate: Conjugate): ReadonlyMap<string, CueForm> {
  const table = formsOf(verbs.weak, verbs, conjugate);
  const strong = formsOf(verbs.byClass, verbs, conjugate);
  for (const form of wordSet(verbs.notCues)) {
    const cue = strong.get(form);
    if (cue) table.set(form, cue);
  }
  for (const noun of wordSet(verbs.weakNouns))
    if (!table.has(noun))
      table.set(noun, { lemma: noun, cueClass: 'assert', shape: 'noun', bareClause: false, clause: true });
  return table;
}

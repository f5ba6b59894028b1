import type { RelationType } from '../domain/annotation.ts';

/** How one language states ties between actors. All words are lower case. */
export interface RelationRules {
  /** Inflected verb form → the relation between its subject and its object. */
  readonly verbs: ReadonlyMap<string, RelationVerb>;
  /** Nouns for a body's part: "filiale", "subsidiary". */
  readonly partNouns: ReadonlyMap<string, RelationType>;
  /** Words before the place where a body sits: "basée", "headquartered". */
  readonly basedWords: ReadonlySet<string>;
  /** Words before the place or day of birth. */
  readonly bornWords: ReadonlySet<string>;
  /** Prepositions of place. */
  readonly placePrepositions: ReadonlySet<string>;
  /** Nouns for an attack someone can claim. */
  readonly attackNouns: ReadonlySet<string>;
}

export interface RelationVerb {
  readonly type: RelationType;
  readonly shape: 'finite' | 'participle' | 'gerund' | 'infinitive';
  /** Prepositions that may stand before the object ("met with", "fusionner avec"). */
  readonly prepositions: ReadonlySet<string>;
  /** Whether the object needs one of them. */
  readonly needsPreposition: boolean;
}

type Conjugate = (infinitive: string) => readonly (readonly [form: string, shape: RelationVerb['shape']])[];

/** Inflects a table `type: "verb verb+preposition …"` (a preposition after `+` is required, after `~` optional). */
export function verbTable(
  verbs: Readonly<Partial<Record<RelationType, string>>>,
  conjugate: Conjugate,
): Map<string, RelationVerb> {
  const table = new Map<string, RelationVerb>();
  for (const [type, list] of Object.entries(verbs) as [RelationType, string][]) {
    for (const entry of list.trim().split(/\s+/)) {
      const [lemma = '', ...prepositions] = entry.split(/[+~]/);
      for (const [form, shape] of conjugate(lemma)) {
        if (table.has(form)) continue;
        table.set(form, { type, shape, prepositions: new Set(prepositions), needsPreposition: entry.includes('+') });
      }
    }
  }
  return table;
}

import type { EntityName, NameKind } from '../domain/entity.ts';
import { foldName } from '../domain/fold-name.ts';
import type { EntityProfile } from '../domain/look-up.ts';
import { similarity } from './similarity.ts';

/** What the very name counts for, by its kind. */
const WORTH: Readonly<Record<NameKind, number>> = { name: 100, acronym: 92, alias: 90, demonym: 60 };
/** The same name but for case, accents and punctuation. */
const FOLDED = 0.99;
/** The most that a name can count for that is only like the given one. */
const ALIKE = 0.9;
/** Kinds that are short or regular: what is only like them is something else. */
const EXACT_ONLY: ReadonlySet<NameKind> = new Set(['acronym', 'demonym']);

/** How well a query names an entity. */
export interface NameScore {
  /** 0 to 100. */
  readonly score: number;
  readonly fullName: boolean;
  readonly identifier: boolean;
}

const normal = (text: string): string => text.normalize('NFC').replaceAll('’', "'").replace(/\s+/gu, ' ').trim();

function closeness(query: string, { text, folded, kind }: EntityName): number {
  if (normal(query) === normal(text)) return 1;
  if (foldName(query) === folded) return FOLDED;
  return EXACT_ONLY.has(kind) ? 0 : ALIKE * similarity(query, text);
}

/** Whether the text is the entity's id or its Wikidata id. */
export const isIdOf = ({ id, wikidata }: EntityProfile, text: string): boolean => text === id || text === wikidata;

/**
 * The best of an entity's names for a query:
 *
 *     100  its id, its Wikidata id, or its full name in either language, to the letter
 *      99  its full name but for case, accents and punctuation
 *      92  an acronym (91.1 folded); 90 an alias (89.1 folded)
 *      60  the name of its people
 *    ≤ 90  a name that is like it: 90 × how alike, for an alias 81 × how alike
 */
export function nameScore(query: string, entity: EntityProfile): NameScore {
  if (isIdOf(entity, query.trim())) return { score: 100, fullName: false, identifier: true };
  let score = 0;
  let fullName = false;
  for (const name of entity.names) {
    const close = closeness(query, name);
    score = Math.max(score, WORTH[name.kind] * close);
    fullName ||= name.kind === 'name' && close >= FOLDED;
  }
  return { score, fullName, identifier: false };
}

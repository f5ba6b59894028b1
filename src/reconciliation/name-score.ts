import type { EntityName, NameKind } from '../domain/entity.ts';
import { foldName } from '../domain/fold-name.ts';
import type { EntityProfile } from '../domain/look-up.ts';
import { similarity } from './similarity.ts';

/** What the very name counts for, by its kind. */
const WORTH: Readonly<Record<NameKind, number>> = { name: 100, acronym: 92, alias: 90, demonym: 60 };
/** The same name but for case, accents and punctuation. */
const FOLDED = 0.99;
/** What the last words of a person's name count for: what most articles call them by. */
const LAST_NAME = 0.8;
/** The most that a name can count for that is only like the given one. */
const ALIKE = 0.9;
/** Kinds that are short or regular: what is only like them is something else. */
const EXACT_ONLY: ReadonlySet<NameKind> = new Set(['acronym', 'demonym']);

/** How well a query names an entity. */
export interface NameScore {
  /** 0 to 100. */
  readonly score: number;
  readonly fullName: boolean;
  /** It goes by what the query says: the very name of any kind, or a last name. */
  readonly goesBy: boolean;
  readonly identifier: boolean;
}

const normal = (text: string): string => text.normalize('NFC').replaceAll('’', "'").replace(/\s+/gu, ' ').trim();

/** Of full names: the alias `Abdullah of Jordan` does not make Jordan a last name. */
const isLastName = (given: string, { folded, kind }: EntityName): boolean =>
  kind === 'name' && given !== '' && folded.endsWith(` ${given}`);

function closeness(query: string, name: EntityName, isPerson: boolean): number {
  const { text, folded, kind } = name;
  const given = foldName(query);
  if (normal(query) === normal(text)) return 1;
  if (given === folded) return FOLDED;
  if (EXACT_ONLY.has(kind)) return 0;
  return Math.max(isPerson && isLastName(given, name) ? LAST_NAME : 0, ALIKE * similarity(query, text));
}

/** A single word that is all we know of a person's name is hardly the whole of it. */
const kindOf = ({ kind, folded }: EntityName, isPerson: boolean): NameKind =>
  kind === 'name' && isPerson && !folded.includes(' ') ? 'alias' : kind;

/** Whether the text is the entity's id or its Wikidata id. */
export const isIdOf = ({ id, wikidata }: EntityProfile, text: string): boolean => text === id || text === wikidata;

/**
 * The best of an entity's names for a query:
 *
 *     100  its id, its Wikidata id, or its full name in either language, to the letter
 *      99  its full name but for case, accents and punctuation
 *      92  an acronym (91.1 folded); 90 an alias, or a person's name of one word (89.1 folded)
 *      80  the last words of a person's name
 *      60  the name of its people
 *    ≤ 90  a name that is like it: 90 × how alike, for an alias 81 × how alike
 */
export function nameScore(query: string, entity: EntityProfile): NameScore {
  if (isIdOf(entity, query.trim())) return { score: 100, fullName: false, goesBy: true, identifier: true };
  const isPerson = entity.type === 'person';
  let score = 0;
  let fullName = false;
  let goesBy = false;
  for (const name of entity.names) {
    const kind = kindOf(name, isPerson);
    const close = closeness(query, name, isPerson);
    score = Math.max(score, WORTH[kind] * close);
    fullName ||= kind === 'name' && close >= FOLDED;
    goesBy ||= close >= FOLDED || (isPerson && isLastName(foldName(query), name));
  }
  return { score, fullName, goesBy, identifier: false };
}

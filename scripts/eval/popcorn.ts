/** Reads POPCORN (Bernard et al. 2024): French reports with entities, coreference and relations. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { TiedText, TieScheme } from './relations.ts';

const file = z.record(
  z.string(),
  z.object({
    text: z.string(),
    entities: z.array(
      z.object({
        id: z.number(),
        mentions: z.array(z.object({ start: z.number(), end: z.number() })),
      }),
    ),
    relations: z.array(z.tuple([z.number(), z.string(), z.number()])),
  }),
);

/** Of its thirty types, those that say what ours do. */
const KINDS: ReadonlySet<string> = new Set(['IS_PART_OF', 'HAS_FAMILY_RELATIONSHIP', 'IS_BORN_IN', 'CREATED']);

/** What a relation of ours may be there. */
export const POPCORN_SCHEME: TieScheme = {
  kindsOf: ({ type }) => {
    if (['role_at', 'leads', 'member_of', 'employed_by', 'part_of', 'subsidiary_of'].includes(type))
      return ['IS_PART_OF'];
    if (type === 'founded') return ['CREATED', 'IS_PART_OF'];
    if (type === 'family_of') return ['HAS_FAMILY_RELATIONSHIP'];
    return type === 'born_in' ? ['IS_BORN_IN'] : [];
  },
  symmetric: new Set(['HAS_FAMILY_RELATIONSHIP']),
  sentencesOnly: true,
};

/** The texts of a POPCORN file with ties between what is named: mentions that begin with a capital. */
export function readPopcorn(path: string): TiedText[] {
  return Object.values(file.parse(JSON.parse(readFileSync(path, 'utf8')))).map(({ text, entities, relations }) => ({
    text,
    lang: 'fr' as const,
    mentions: entities.flatMap(({ id, mentions }) =>
      mentions.filter(({ start }) => /^\p{Lu}/u.test(text.slice(start))).map((span) => ({ ...span, entity: `${id}` })),
    ),
    ties: relations.flatMap(([subject, kind, object]) =>
      KINDS.has(kind) ? [{ kind, subject: `${subject}`, object: `${object}`, value: null }] : [],
    ),
  }));
}

import type { Readable } from 'node:stream';
import { z } from 'zod';
import { ENTITY_TYPES } from '../domain/annotation.ts';
import { LANGUAGES } from '../domain/article.ts';
import { NAME_KINDS } from '../domain/entity.ts';
import { InputError } from '../domain/errors.ts';
import { type LedgerEntry, VERDICTS } from '../domain/judgement.ts';
import { readLines } from './read-lines.ts';

const id = z.string().min(1);
const entity = z.strictObject({
  id,
  type: z.enum(ENTITY_TYPES),
  nameFr: z.string(),
  nameEn: z.string(),
  wikidata: z.string().nullable(),
  names: z.array(
    z.strictObject({
      text: z.string(),
      folded: z.string(),
      lookup: z.string(),
      language: z.enum(LANGUAGES).nullable(),
      kind: z.enum(NAME_KINDS),
    }),
  ),
});

const time = z.iso.datetime({ error: 'must be an ISO 8601 time in UTC' });

const entry = z.strictObject({
  id,
  verdict: z.enum(VERDICTS),
  a: id,
  b: id,
  articles: z.array(id),
  by: id,
  reason: id,
  at: time,
  undoneAt: time.nullable(),
  undoneBy: z.string().nullable(),
  entities: z.array(entity).max(2),
}) satisfies z.ZodType<LedgerEntry>;

/** @throws InputError that names the line */
function parse(bytes: Buffer | null, place: string): LedgerEntry {
  if (!bytes) throw new InputError(`${place}: too long for a judgement`);
  try {
    return entry.parse(JSON.parse(bytes.toString('utf8')));
  } catch (error) {
    const [issue] = error instanceof z.ZodError ? error.issues : [];
    const reason = issue ? `${issue.path.join('.') || 'it'}: ${issue.message}` : 'broken JSON';
    throw new InputError(`${place} is no judgement of a ledger (${reason}). Give a file that \`ledger export\` wrote`);
  }
}

/** Judgements of a ledger, one JSON object a line. @throws InputError at the first line that is none */
export async function* readLedgerLines(input: Readable, where: string): AsyncGenerator<LedgerEntry> {
  for await (const { number, bytes } of readLines(input))
    if (!bytes || bytes.toString('utf8').trim()) yield parse(bytes, `${where}, line ${number}`);
}

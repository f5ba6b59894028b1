import { z } from 'zod';
import type { EmbedderKind } from '../domain/embedder.ts';
import { StoreError } from '../domain/errors.ts';
import type { Connection } from './connection.ts';
import { GRAPH_VERSION } from './turn.ts';

const VERSION = `
MATCH (writer:Writer {id: 'recoupe'})
WHERE EXISTS { MATCH (article:Article) WHERE article.id > '' }
   OR EXISTS { MATCH (judgement:Judgement) WHERE judgement.id > '' }
   OR EXISTS { MATCH (check:FactCheck) WHERE check.id > '' }
RETURN coalesce(writer.graphVersion, 0) AS version, writer.embedder AS embedder`;

const ROW = z.object({ version: z.number(), embedder: z.string().nullable() });

/**
 * Adding to a graph of another shape would leave counts and ties that nobody can trust.
 * @throws StoreError where the database holds articles that another version of Recoupe wrote, or vectors of another embedder.
 */
export async function refuseOtherGraph(connection: Connection, { id }: EmbedderKind): Promise<void> {
  const [found] = await connection.read(VERSION, {}, ROW);
  if (found === undefined) return;
  if (found.version !== GRAPH_VERSION) throw new StoreError(otherVersion(found.version), { retryable: false });
  if (found.embedder === null || found.embedder === id) return;
  const message = `The claims of this graph have vectors of the embedder "${found.embedder}", and "${id}" is set. Set the one before (RECOUPE_EMBEDDER), or empty the database ("recoupe db reset") and ingest the articles again.`;
  throw new StoreError(message, { retryable: false });
}

const otherVersion = (version: number): string =>
  `This graph was written by ${version < GRAPH_VERSION ? 'an older' : 'a newer'} Recoupe (graph ${version}, here ${GRAPH_VERSION}). Run the Recoupe that wrote it; or, to go on with this one, save its judgements with that Recoupe ("recoupe ledger export FILE"), empty the database ("recoupe db reset"), and ingest the articles again.`;

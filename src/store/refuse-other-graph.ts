import { z } from 'zod';
import { StoreError } from '../domain/errors.ts';
import type { Connection } from './connection.ts';
import { GRAPH_VERSION } from './turn.ts';

const VERSION = `
MATCH (writer:Writer {id: 'recoupe'}) WHERE EXISTS { MATCH (article:Article) WHERE article.id > '' } OR EXISTS { MATCH (judgement:Judgement) WHERE judgement.id > '' }
RETURN coalesce(writer.graphVersion, 0) AS version`;

const ROW = z.object({ version: z.number() });

/**
 * Adding to a graph of another shape would leave counts and ties that nobody can trust.
 * @throws StoreError where the database holds articles that another version of Recoupe wrote.
 */
export async function refuseOtherGraph(connection: Connection): Promise<void> {
  const [found] = await connection.read(VERSION, {}, ROW);
  if (found === undefined || found.version === GRAPH_VERSION) return;
  const message = `This graph was written by ${found.version < GRAPH_VERSION ? 'an older' : 'a newer'} Recoupe (graph ${found.version}, here ${GRAPH_VERSION}). Run the Recoupe that wrote it; or, to go on with this one, save its judgements with that Recoupe ("recoupe ledger export FILE"), empty the database ("recoupe db reset"), and ingest the articles again.`;
  throw new StoreError(message, { retryable: false });
}

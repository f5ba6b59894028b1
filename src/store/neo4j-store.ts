/**
 * The graph store on Neo4j: the only Cypher of the product. Given a `GraphUpdate` it replaces what its article brought;
 * given a query it returns views. It extracts, resolves and decides nothing.
 */
import type { GraphStore } from '../domain/graph-store.ts';
import { listArticles, readArticle, storedVersions } from './articles.ts';
import { candidateReader } from './candidates.ts';
import { listClaims, readClaim } from './claims.ts';
import { type Connection, type ConnectionOptions, connect } from './connection.ts';
import { readEntity } from './entities.ts';
import { eventCandidates, listEvents, readEvent } from './events.ts';
import { lookUpNames, namedExactly } from './look-up-names.ts';
import { readNeighbours } from './neighbours.ts';
import { findPaths } from './paths.ts';
import { readProfiles, readTies } from './profiles.ts';
import { listCoMentions, listRelations } from './relations.ts';
import { applyUpdates, deleteArticle } from './replace-articles.ts';
import { clear, prepareSchema } from './schema.ts';
import { searchEntities } from './search.ts';
import { readStats } from './stats.ts';

/**
 * Opens a store on a running Neo4j 5; nothing is sent before the first call, so `ping` tells whether it is there.
 * @throws StoreError where the address is no Neo4j address.
 */
export function openNeo4jStore(options: ConnectionOptions): GraphStore {
  return storeOn(connect(options));
}

/** The store on a connection that is open already: a test's, which looks at every statement. */
export function storeOn(connection: Connection): GraphStore {
  return {
    prepareSchema: () => prepareSchema(connection),
    storedVersions: (articleIds) => storedVersions(connection, articleIds),
    candidates: candidateReader(connection),
    eventCandidates: (keys) => eventCandidates(connection, keys),
    apply: (updates) => applyUpdates(connection, updates, () => new Date()),
    deleteArticle: (id) => deleteArticle(connection, id),
    clear: () => clear(connection),
    searchEntities: (query) => searchEntities(connection, query),
    entity: (id) => readEntity(connection, id),
    lookUpNames: (texts, limit) => lookUpNames(connection, texts, limit),
    namedExactly: (foldedNames) => namedExactly(connection, foldedNames),
    profiles: (ids) => readProfiles(connection, ids),
    ties: (ids) => readTies(connection, ids),
    neighbours: (id, query) => readNeighbours(connection, id, query),
    relations: (id, query) => listRelations(connection, id, query),
    coMentions: (a, b, limit) => listCoMentions(connection, a, b, limit),
    paths: (query) => findPaths(connection, query),
    claims: (query) => listClaims(connection, query),
    claim: (id) => readClaim(connection, id),
    events: (query) => listEvents(connection, query),
    event: (id) => readEvent(connection, id),
    articles: (query) => listArticles(connection, query),
    article: (id) => readArticle(connection, id),
    stats: () => readStats(connection),
    ping: () => connection.ping(),
    close: () => connection.close(),
  };
}

/**
 * The graph store on Neo4j: the only Cypher of the product. Given a `GraphUpdate` it replaces what its article brought;
 * given a query it returns views. It extracts, resolves and decides nothing.
 */
import { type EmbedderKind, OWN_EMBEDDER } from '../domain/embedder.ts';
import type { GraphStore } from '../domain/graph-store.ts';
import { listArticles, readArticle, storedVersions } from './articles.ts';
import { findCandidates } from './candidates.ts';
import { claimCandidates, nearestClaims } from './claim-candidates.ts';
import { claimsById, listClaims, readClaim } from './claims.ts';
import { type Connection, type ConnectionOptions, connect } from './connection.ts';
import { readEntity } from './entities.ts';
import { eventCandidates, listEvents, readEvent } from './events.ts';
import { addFactChecks, factCheckCandidates, latestFactChecks } from './fact-checks.ts';
import { judge, restore, undo } from './judgements.ts';
import { embedClaims, linkClaims, matchesOf, unlinkedClaims } from './link-claims.ts';
import { lookUpNames, namedExactly } from './look-up-names.ts';
import { readNeighbours } from './neighbours.ts';
import { findPaths } from './paths.ts';
import { readProfiles, readTies } from './profiles.ts';
import { listJudgements, readLedger } from './read-ledger.ts';
import { findRedirect } from './redirects.ts';
import { listCoMentions, listRelations } from './relations.ts';
import { applyUpdates, deleteArticle } from './replace-articles.ts';
import { listUnsurePairs } from './review.ts';
import { clear, prepareSchema } from './schema.ts';
import { searchEntities } from './search.ts';
import { settleChains } from './settle-chains.ts';
import { readStats } from './stats.ts';
import { readUnsettled } from './unsettled.ts';

/**
 * Opens a store on a running Neo4j 5; nothing is sent before the first call, so `ping` tells whether it is there.
 * @throws StoreError where the address is no Neo4j address.
 */
export function openNeo4jStore(options: ConnectionOptions, embedder?: EmbedderKind): GraphStore {
  return storeOn(connect(options), embedder);
}

/** The store on a connection that is open already: a test's, which looks at every statement. */
export function storeOn(connection: Connection, embedder: EmbedderKind = OWN_EMBEDDER): GraphStore {
  return {
    prepareSchema: () => prepareSchema(connection, embedder),
    storedVersions: (articleIds) => storedVersions(connection, articleIds),
    candidates: (queries) => findCandidates(connection, queries),
    unsettled: (limit) => readUnsettled(connection, limit),
    settle: (settled, entities) => settleChains(connection, settled, entities),
    eventCandidates: (keys) => eventCandidates(connection, keys),
    apply: (updates) => applyUpdates(connection, updates, () => new Date()),
    deleteArticle: (id) => deleteArticle(connection, id),
    judge: (judgement) => judge(connection, judgement),
    undo: (id, by, at) => undo(connection, id, by, at),
    judgements: (query) => listJudgements(connection, query),
    unsurePairs: (query) => listUnsurePairs(connection, query),
    redirect: (id) => findRedirect(connection, id),
    ledger: () => readLedger(connection),
    restore: (entry) => restore(connection, entry),
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
    claimCandidates: (search) => claimCandidates(connection, search),
    nearestClaims: (vectors, nearest, least) => nearestClaims(connection, vectors, nearest, least),
    unlinkedClaims: (limit) => unlinkedClaims(connection, limit),
    embedClaims: (claims) => embedClaims(connection, claims, embedder),
    linkClaims: (compared, links) => linkClaims(connection, compared, links),
    matchesOf: (id, page) => matchesOf(connection, id, page),
    claimsById: (ids) => claimsById(connection, ids),
    addFactChecks: (factChecks) => addFactChecks(connection, factChecks, embedder),
    latestFactChecks: (query) => latestFactChecks(connection, query),
    factCheckCandidates: (search, filter) => factCheckCandidates(connection, search, filter),
    stats: () => readStats(connection),
    ping: () => connection.ping(),
    close: () => connection.close(),
  };
}

/**
 * The shape of what is stored. Raise it whenever a graph that was written before would be read, counted or added to
 * wrongly: no such graph is touched, see `refuseOtherGraph`.
 */
export const GRAPH_VERSION = 2;

/**
 * Makes every other writer wait until this transaction ends, whichever process it is in. The counters of the projection
 * are only right when nobody else changes them in between; and more writers than one deadlock without being faster.
 * The first writer of a graph leaves its version.
 */
export const WAIT_FOR_TURN = `
MERGE (writer:Writer {id: 'recoupe'})
  ON CREATE SET writer.graphVersion = ${GRAPH_VERSION}
SET writer.locked = true`;

/** Whose vectors the graph has, once it has any. */
export const NAME_EMBEDDER = `
MATCH (writer:Writer {id: 'recoupe'}) WHERE writer.embedder IS NULL
SET writer.embedder = $args.embedder`;

/**
 * Makes every other writer wait until this transaction ends, whichever process it is in. The counters of the projection
 * are only right when nobody else changes them in between; and more writers than one deadlock without being faster.
 */
export const WAIT_FOR_TURN = `
MERGE (writer:Writer {id: 'recoupe'})
SET writer.locked = true`;

/** Where ids lead that entities had before they were taken for others. */
import { z } from 'zod';
import type { Connection, Run } from './connection.ts';

/** More would be a circle. */
const MOST_HOPS = 50;

const REDIRECT = `
MATCH (redirect:Redirect {id: $args.id})
RETURN redirect.to AS to`;

async function follow(id: string, step: (id: string) => Promise<string | null>): Promise<string | null> {
  let found: string | null = null;
  let next = await step(id);
  for (let hops = 0; next !== null && hops < MOST_HOPS; hops++) {
    found = next;
    next = await step(found);
  }
  return found;
}

/** The entity that an id which is gone leads to, within a transaction; null where there is no such id. */
export const readRedirect = (run: Run, id: string): Promise<string | null> =>
  follow(id, async (one) => {
    const [{ to } = {}] = await run(REDIRECT, { id: one });
    return typeof to === 'string' ? to : null;
  });

/** @see JudgementStore.redirect */
export const findRedirect = (connection: Connection, id: string): Promise<string | null> =>
  follow(id, async (one) => {
    const [found] = await connection.read(REDIRECT, { id: one }, z.object({ to: z.string() }));
    return found?.to ?? null;
  });

/** Schema of the body of every error. */
import { z } from 'zod';
import type { Problem } from '../problem.ts';

export const problem = z
  .strictObject({
    type: z.string().meta({ example: 'urn:recoupe:problem:invalid-request' }),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    instance: z.string().meta({ description: "Names this occurrence; the server's log has the same id." }),
    errors: z.array(z.strictObject({ parameter: z.string(), detail: z.string() })).optional(),
  })
  .meta({ id: 'Problem', description: 'RFC 9457 problem details.' }) satisfies z.ZodType<
  Omit<Problem, 'errors'> & { errors?: unknown }
>;

/**
 * What Google's Fact Check Tools API answers to a search.
 * @see https://developers.google.com/fact-check/tools/api/reference/rest/v1alpha1/claims
 */
import { z } from 'zod';
import type { ReviewedClaim, ReviewOfClaim, SearchReply } from '../../fact-checks/search-reply.ts';
import { GOOGLE_STATUSES, type GoogleError } from '../google-error.ts';

const time = z.iso.datetime().meta({ description: 'RFC 3339, in UTC.' });

const review = z
  .strictObject({
    publisher: z.strictObject({ name: z.string().optional(), site: z.string().meta({ description: 'Host name.' }) }),
    url: z.string(),
    title: z.string().optional(),
    reviewDate: time.optional(),
    textualRating: z.string().optional().meta({ description: "In the publisher's words." }),
    languageCode: z.string().optional().meta({ description: 'Language of the review.' }),
  })
  .meta({ id: 'FactCheckReview' }) satisfies z.ZodType<ReviewOfClaim>;

const reviewedClaim = z
  .strictObject({
    text: z.string(),
    claimant: z.string().optional(),
    claimDate: time.optional(),
    claimReview: z.array(review).min(1),
  })
  .meta({ id: 'FactCheckedClaim' }) satisfies z.ZodType<ReviewedClaim>;

export const searchReply = z
  .strictObject({
    claims: z.array(reviewedClaim),
    nextPageToken: z
      .string()
      .optional()
      .meta({ description: 'Give it back as `pageToken`; left out on the last page.' }),
  })
  .meta({ id: 'FactCheckSearchReply' }) satisfies z.ZodType<SearchReply>;

const violation = z.strictObject({ field: z.string(), description: z.string() });

export const googleError = z
  .strictObject({
    error: z.strictObject({
      code: z.int(),
      message: z.string(),
      status: z.enum(GOOGLE_STATUSES),
      details: z
        .array(
          z.strictObject({
            '@type': z.literal('type.googleapis.com/google.rpc.BadRequest'),
            fieldViolations: z.array(violation),
          }),
        )
        .optional(),
    }),
  })
  .meta({ id: 'GoogleError' }) satisfies z.ZodType<GoogleError>;

const node = z.looseObject({});

/** JSON-LD as it comes; what is in it is checked one by one, so that one bad review does not lose the others. */
export const claimReviews = z.union([node, z.array(node).min(1)]).meta({
  id: 'ClaimReviews',
  description: 'A ClaimReview of schema.org, a list of them, or a document that holds some.',
});

export const jsonLd = z.looseObject({ '@type': z.string() }).meta({ id: 'JsonLd' });

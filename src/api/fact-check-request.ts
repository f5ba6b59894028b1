/**
 * What clients of Google's Fact Check Tools API send.
 * @see https://developers.google.com/fact-check/tools/api/reference/rest/v1alpha1/claims/search
 */
import { z } from 'zod';
import type { FactCheckQuery } from '../domain/fact-check.ts';
import type { Given } from './operation.ts';
import { MAX_PAGE_SIZE, text } from './parameters.ts';

const PAGE_SIZE = 10;
/** A hundred years. */
const MAX_AGE_DAYS = 36_525;
const MAX_OFFSET = 10_000;
const MS_PER_DAY = 86_400_000;

/** As protocol buffers have it, 0 and the empty text are the same as nothing given. */
const count = (max: number) => z.coerce.number().int().min(0).max(max).default(0);

function languageIn(code: string): string | null {
  try {
    return new Intl.Locale(code).language;
  } catch {
    return null;
  }
}

const languageCode = text
  .default('')
  .refine((code) => code === '' || languageIn(code) !== null, 'Give a BCP 47 code such as fr or en-US.')
  .meta({ description: 'Only reviews in this language (BCP 47); the region does not count.' });

const siteIn = (site: string): string | null => {
  const address = `http://${site.replace(/^www\./iu, '')}`;
  const { hostname = '', href = '' } = URL.canParse(address) ? new URL(address) : {};
  return hostname !== '' && href === `http://${hostname}/` ? hostname : null;
};

const site = text
  .default('')
  .refine((given) => given === '' || siteIn(given) !== null, 'Give a host name such as factuel.afp.com.')
  .meta({ description: 'Only reviews of this publisher, by host name.' });

/** What any API of Google takes with a request, and what does not change the reply here. */
const ofEveryApi = {
  key: text.optional().meta({ description: 'Not looked at: reading needs no key.' }),
  alt: z.literal('json').optional(),
  prettyPrint: text.optional(),
  quotaUser: text.optional(),
  access_token: z.string().max(4_000).optional(),
  oauth_token: z.string().max(4_000).optional(),
  '$.xgafv': z.enum(['1', '2']).optional(),
};

/** The parameters of a search; one that is not among them is refused, as by Google. */
export const searchParameters = z
  .strictObject({
    query: text.default('').meta({ description: 'Words of the claim. Required, unless a publisher is given.' }),
    languageCode,
    reviewPublisherSiteFilter: site,
    maxAgeDays: count(MAX_AGE_DAYS).meta({
      description: 'Oldest a result may be, by the later of the dates of claim and review; 0: any age.',
    }),
    pageSize: z.coerce
      .number()
      .int()
      .min(0)
      .default(0)
      .meta({ description: `Most results of a page: ${PAGE_SIZE} where 0, at most ${MAX_PAGE_SIZE}.` }),
    pageToken: text.default('').meta({ description: '`nextPageToken` of the page before; all else as for that page.' }),
    offset: count(MAX_OFFSET).meta({ description: 'Results to pass over; without effect beside a `pageToken`.' }),
    ...ofEveryApi,
  })
  .refine(({ query, reviewPublisherSiteFilter }) => query !== '' || reviewPublisherSiteFilter !== '', {
    path: ['query'],
    message: 'Give words of a claim, or a publisher as `reviewPublisherSiteFilter`.',
  });

type Parameters = Given<z.output<typeof searchParameters>>;

/** The query that the parameters ask for. `now`: milliseconds since 1970. */
export function queryOf(parameters: Parameters, now: number): FactCheckQuery {
  const { query, languageCode: code, reviewPublisherSiteFilter, maxAgeDays, pageSize, pageToken, offset } = parameters;
  return {
    text: query || null,
    language: code === '' ? null : languageIn(code),
    site: siteIn(reviewPublisherSiteFilter),
    since: maxAgeDays === 0 ? null : new Date(now - maxAgeDays * MS_PER_DAY).toISOString().slice(0, 10),
    limit: Math.min(pageSize || PAGE_SIZE, MAX_PAGE_SIZE),
    cursor: pageToken || null,
    offset: pageToken ? 0 : offset,
  };
}

/** Articles: reading them with their annotations, sending them in, taking them out. */
import { NotFoundError } from '../../domain/errors.ts';
import { type Operation, operation, type Reply } from '../operation.ts';
import { idInPath, noParameters, paging, sources, withPeriod } from '../parameters.ts';
import { ApiProblem } from '../problem.ts';
import { article, articlePage, articleRecord, ingested } from '../schemas/article.ts';

const tag = 'Articles';

const missing = (id: string): NotFoundError => new NotFoundError(`There is no article with the id ${id}.`);

const list = operation({
  method: 'get',
  path: '/articles',
  id: 'listArticles',
  tag,
  summary: 'Articles, newest first',
  params: noParameters,
  query: withPeriod({ ...sources, ...paging }),
  replies: { 200: { description: 'A page of articles.', schema: articlePage } },
  problems: [],
  handle: async ({ store }, { query }) => ({ status: 200, body: await store.articles(query) }),
});

const one = operation({
  method: 'get',
  path: '/articles/{id}',
  id: 'getArticle',
  tag,
  summary: 'One article: its text and everything read out of it, by offsets into the text',
  params: idInPath,
  query: noParameters,
  replies: { 200: { description: 'The article.', schema: article } },
  problems: ['not-found'],
  handle: async ({ store }, { params: { id } }) => {
    const found = await store.article(id);
    if (found === null) throw missing(id);
    return { status: 200, body: found };
  },
});

const isRecord = (body: unknown): boolean => typeof body === 'object' && body !== null && !Array.isArray(body);

const send = operation({
  method: 'post',
  path: '/articles',
  id: 'sendArticle',
  tag,
  summary: 'Read an article into the graph; sending it again changes nothing, a corrected version replaces the first',
  params: noParameters,
  query: noParameters,
  body: articleRecord,
  replies: {
    200: { description: 'It was there: unchanged, or replaced by this version.', schema: ingested },
    201: { description: 'It is new; `Location` names it.', schema: ingested },
  },
  problems: ['article-rejected'],
  handle: async ({ ingest }, { body }): Promise<Reply> => {
    if (!isRecord(body)) throw new ApiProblem('invalid-request', 'The body must be one JSON object: an article.');
    const outcome = await ingest(body);
    if (outcome.status === 'rejected') throw new ApiProblem('article-rejected', outcome.reason);
    const reply = { status: outcome.status, articleId: outcome.articleId };
    if (outcome.status !== 'created') return { status: 200, body: reply };
    return {
      status: 201,
      body: reply,
      headers: { Location: `/api/v1/articles/${encodeURIComponent(reply.articleId)}` },
    };
  },
});

const remove = operation({
  method: 'delete',
  path: '/articles/{id}',
  id: 'deleteArticle',
  tag,
  summary: 'Take an article out, with everything that only it supports',
  params: idInPath,
  query: noParameters,
  replies: { 204: { description: 'It is gone.', schema: null } },
  problems: ['not-found'],
  handle: async (context, { params: { id } }) => {
    if (!(await context.remove(id))) throw missing(id);
    return { status: 204 };
  },
});

/** All operations on articles. */
export const ARTICLE_OPERATIONS: readonly Operation[] = [list, one, send, remove];

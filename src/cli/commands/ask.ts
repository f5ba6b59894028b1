import type { Config } from '../../config.ts';
import { createPipeline } from '../../create-pipeline.ts';
import { NotFoundError } from '../../domain/errors.ts';
import type { GraphStore } from '../../domain/graph-store.ts';
import type { ClaimView, EntitySummary, EventView, RelationView } from '../../domain/views.ts';
import { removeArticle } from '../../ingestion.ts';
import { withStore } from '../open-store.ts';
import type { Terminal } from '../output.ts';

const PAGE = { limit: 20, cursor: null };

const entityLine = ({ name, type, acronyms, articles, id }: EntitySummary): string =>
  `${name}${acronyms.length > 0 ? ` (${acronyms.join(', ')})` : ''}  [${type}]  ${articles} articles  ${id}`;

export function claimLines({ speaker, source, polarity, modality, text, evidence }: ClaimView): string[] {
  const marks = [polarity === 'denied' ? 'denied' : '', modality === 'asserted' ? '' : modality]
    .filter(Boolean)
    .join(', ');
  const { source: outlet, publishedAt } = evidence.article;
  return [
    `  ${speaker?.name ?? source ?? '?'}${marks ? ` (${marks})` : ''}: ${text.replace(/\s+/gu, ' ')}`,
    `      ${[outlet, publishedAt?.slice(0, 10)].filter(Boolean).join(', ') || evidence.article.id}`,
  ];
}

/** "since 2011", "2014-11-24", "over". */
function timeOf({ validFrom, validTo, ended }: RelationView): string {
  if (validFrom !== null && validFrom === validTo) return validFrom;
  const parts = [validFrom && `since ${validFrom}`, validTo && `until ${validTo}`, ended && !validTo && 'over'];
  return parts.filter(Boolean).join(' ');
}

const relationLine = (relation: RelationView): string => {
  const { subject, type, object, value, alleged, polarity } = relation;
  const time = timeOf(relation);
  return `  ${subject.name} ${type}${value ? ` “${value}”` : ''}${object ? ` ${object.name}` : ''}${alleged ? ' (alleged)' : ''}${polarity === 'denied' ? ' (denied)' : ''}${time && ` [${time}]`}`;
};

function eventLine({ type, date, place, participants, alleged, contested, articles }: EventView): string {
  const who = participants.map((one) => `${one.role} ${one.entity.name}${one.alleged ? ' (alleged)' : ''}`);
  const marks = [alleged ? 'alleged' : '', contested ? 'contested' : ''].filter(Boolean).join(', ');
  const where = place ? ` in ${place.name}` : '';
  return `  ${date ?? '?'}  ${type}${where}: ${who.join(', ')}${marks ? ` (${marks})` : ''}  ${articles} articles`;
}

async function entity(store: GraphStore, name: string, json: boolean): Promise<string[]> {
  const { items } = await store.searchEntities({ ...PAGE, text: name });
  const [best] = items;
  if (!best) throw new NotFoundError(`Nothing in the graph is called "${name}"`);
  const [detail, said, about, relations, events] = await Promise.all([
    store.entity(best.id),
    store.claims({ ...PAGE, speaker: best.id }),
    store.claims({ ...PAGE, about: best.id }),
    store.relations(best.id, PAGE),
    store.events({ ...PAGE, entity: best.id }),
  ]);
  if (json)
    return [
      JSON.stringify({
        entity: detail,
        said: said.items,
        about: about.items,
        relations: relations.items,
        events: events.items,
        others: items.slice(1),
      }),
    ];
  const section = (title: string, lines: string[]): string[] => (lines.length > 0 ? ['', title, ...lines] : []);
  return [
    entityLine(best),
    ...(detail
      ? [
          `  also: ${[...new Set(detail.names.map(({ text }) => text))].filter((text) => text !== best.name).join(', ') || '-'}`,
        ]
      : []),
    ...section('Says', said.items.flatMap(claimLines)),
    ...section('Said about', about.items.flatMap(claimLines)),
    ...section('Relations', relations.items.map(relationLine)),
    ...section('Events', events.items.map(eventLine)),
    ...section(
      'Other matches',
      items.slice(1, 6).map((item) => `  ${entityLine(item)}`),
    ),
  ];
}

async function stats(store: GraphStore, json: boolean): Promise<string[]> {
  const found = await store.stats();
  if (json) return [JSON.stringify(found)];
  return Object.entries(found).map(
    ([key, value]) => `${key}: ${typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value)}`,
  );
}

async function remove(store: GraphStore, id: string, json: boolean, { embedder }: Config): Promise<string[]> {
  if (!(await removeArticle(id, createPipeline(store, embedder))))
    throw new NotFoundError(`No article has the id "${id}"`);
  return [json ? JSON.stringify({ removed: id }) : `Removed ${id}`];
}

type Answer = (store: GraphStore, argument: string, json: boolean, config: Config) => Promise<string[]>;

const ANSWERS = { entity, stats: (store, _, json) => stats(store, json), remove } satisfies Record<string, Answer>;
export type Question = keyof typeof ANSWERS;

/** Asks the configured database and prints the answer. @throws NotFoundError where there is nothing of that name or id. */
export async function runQuestion(
  question: Question,
  argument: string,
  options: { readonly json?: boolean },
  config: Config,
  to: Terminal,
): Promise<void> {
  const lines = (store: GraphStore) => ANSWERS[question](store, argument, options.json === true, config);
  for (const line of await withStore(config, to.err, lines)) to.out(line);
}

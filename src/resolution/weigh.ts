/** An open chain against all that it may be. */
import type { Chain } from '../domain/annotation.ts';
import type { Language } from '../domain/article.ts';
import type { Entity, KnownEntity } from '../domain/entity.ts';
import { compare, scoreOf, THRESHOLD, WEIGHTS } from './features.ts';
import { keyOf, type Match } from './identity.ts';
import { foundBy, namedAs, type Vouched } from './vouched-names.ts';

/** A chain that its own name does not settle, with what is needed to weigh it. */
export interface OpenChain {
  readonly chain: Chain;
  readonly language: Language;
  /** The article it stands in. */
  readonly article: string;
  /** Entities that the article is sure to name. */
  readonly around: ReadonlySet<string>;
}

interface Ranked extends Match {
  /** Place in the gazetteer; after all of it for others. */
  readonly rank: number;
}

/** One who is the only bearer known of a last name needs less. */
function withOnlyBearer(matches: readonly Ranked[]): readonly Ranked[] {
  const [only, ...others] = matches;
  if (!only || others.length > 0 || only.evidence[0]?.feature !== 'lone') return matches;
  const evidence = [...only.evidence, { feature: 'onlyBearer', score: WEIGHTS.onlyBearer, detail: only.entity.id }];
  return [{ ...only, evidence, score: scoreOf(evidence) }];
}

/** Those that may be meant, each with all its names: what the graph knows of a vouched entity is the same one. */
function candidates(named: readonly KnownEntity[], known: readonly KnownEntity[]): KnownEntity[] {
  const all = new Map(named.map((entity) => [entity.id, entity]));
  for (const entity of known)
    all.set(entity.id, { ...entity, names: [...entity.names, ...(all.get(entity.id)?.names ?? [])] });
  return [...all.values()];
}

/** Those of the gazetteer that may be meant, the best known first. */
export function vouchedBearers({ chain, language }: OpenChain, vouched: Vouched): readonly Entity[] {
  const alike = chain.type === 'person' ? [] : foundBy(vouched, keyOf(chain));
  return [...new Set([...namedAs(vouched, chain, language), ...alike])];
}

/**
 * All candidates with what speaks for them, the best first. Between equals the gazetteer's order decides (Washington the
 * city before the state), then the id: never the order in which the store gave them.
 */
export function weighed(open: OpenChain, known: readonly KnownEntity[], vouched: Vouched): readonly Ranked[] {
  const { chain, around } = open;
  const named = vouchedBearers(open, vouched);
  const rankOf = new Map(named.map(({ id }, rank) => [id, rank]));
  const matches = candidates(
    named.map((entity) => ({ ...entity, context: [] })),
    known,
  )
    .map((entity): Ranked => {
      const candidate = { ...entity, context: [...entity.context, ...vouched.surroundingsOf(entity.id)] };
      const evidence = compare({ chain, candidate, around, vouched: vouched.byId(entity.id) !== undefined });
      return { entity, evidence, score: scoreOf(evidence), rank: rankOf.get(entity.id) ?? named.length };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.rank - b.rank || (a.entity.id < b.entity.id ? -1 : 1));
  return withOnlyBearer(matches);
}

/** The best of them where it is good enough. Letters that fit several bodies equally pick none, but the one that Wikidata knows. */
export function chosen(matches: readonly Ranked[]): Match | null {
  const [best, second] = matches;
  if (!best || best.score < THRESHOLD) return null;
  if (best.evidence[0]?.feature !== 'acronym' || !second || second.score < best.score) return best;
  const known = matches.filter(({ score, entity }) => score === best.score && entity.wikidata !== null);
  return known.length === 1 ? (known[0] ?? null) : null;
}

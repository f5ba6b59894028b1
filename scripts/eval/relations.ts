/** Relations between named entities against gold: Recoupe Gold strictly, DWIE and POPCORN by groups of types. */
import { annotatorFor } from '../../src/annotators.ts';
import type { Extraction, Relation, RelationType } from '../../src/domain/annotation.ts';
import { bareArticle, type Document, type Language } from '../../src/domain/article.ts';
import { extract } from '../../src/extraction/extract.ts';
import type { GoldArticle } from '../gold/load.ts';

/** A gold tie: `kind` is a type of ours or a group of types; a null object asks for the value. */
export interface GoldTie {
  readonly kind: string;
  readonly subject: string;
  readonly object: string | null;
  readonly value: string | null;
}

/** A text with its named mentions and the ties between what they name. */
export interface TiedText {
  readonly text: string;
  readonly lang: Language;
  readonly mentions: readonly { readonly start: number; readonly end: number; readonly entity: string }[];
  readonly ties: readonly GoldTie[];
}

/** How a set counts: which kinds a relation of ours may stand for, and which of them have no direction. */
export interface TieScheme {
  kindsOf(relation: Relation): readonly string[];
  readonly symmetric: ReadonlySet<string>;
  /** Only ties whose two ends are named in one sentence are wanted, and only those found between wanted entities judged. */
  readonly sentencesOnly: boolean;
}

export interface TieCounts {
  tp: number;
  fp: number;
  fn: number;
  /** Found and wanted by kind, for the error analysis. */
  readonly byKind: Map<string, { tp: number; fp: number; fn: number }>;
}

const fold = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2);

/** The gold entity that each chain's named mentions mostly are. */
export function entitiesOf({ mentions }: Extraction, gold: TiedText['mentions']): Map<string, string> {
  const votes = new Map<string, Map<string, number>>();
  for (const { start, end, chain, kind } of mentions) {
    if (kind !== 'name') continue;
    const hit = gold.find((one) => one.start < end && start < one.end);
    if (!hit) continue;
    const of = votes.get(chain) ?? new Map<string, number>();
    votes.set(chain, of.set(hit.entity, (of.get(hit.entity) ?? 0) + 1));
  }
  return new Map([...votes].map(([chain, of]) => [chain, [...of].sort((a, b) => b[1] - a[1])[0]?.[0] as string]));
}

/** The sentences each entity is named in. */
function sentencesOf({ sentences }: Document, gold: TiedText['mentions']): Map<string, Set<number>> {
  const found = new Map<string, Set<number>>();
  for (const { start, entity } of gold) {
    const index = sentences.findIndex((sentence) => sentence.start <= start && start < sentence.end);
    found.set(entity, (found.get(entity) ?? new Set()).add(index));
  }
  return found;
}

const keyOf = (kind: string, subject: string, object: string | null, symmetric: boolean): string =>
  symmetric && object !== null && object < subject ? `${kind}|${object}|${subject}` : `${kind}|${subject}|${object}`;

/** A found tie with the kinds it may be, its ends as gold names them. */
interface FoundTie {
  readonly keys: readonly string[];
  readonly value: string | null;
  readonly kind: string;
}

function foundTies(
  { relations }: Extraction,
  entities: ReadonlyMap<string, string>,
  { kindsOf, symmetric, sentencesOnly }: TieScheme,
): FoundTie[] {
  return relations.flatMap((relation): FoundTie[] => {
    const kinds = kindsOf(relation);
    if (kinds.length === 0) return [];
    const subject = entities.get(relation.subject);
    const object = relation.object === null ? null : entities.get(relation.object);
    if (sentencesOnly && (subject === undefined || object === undefined || object === null || subject === object))
      return [];
    const ends: [string, string | null] = [subject ?? `?${relation.subject}`, object === undefined ? '?' : object];
    const keys = kinds.map((kind) => keyOf(kind, ends[0], ends[1], symmetric.has(kind)));
    return [{ keys, value: relation.value, kind: kinds[0] as string }];
  });
}

export const valuesAgree = (gold: string | null, found: string | null): boolean =>
  gold === null || found === null || fold(gold).some((word) => fold(found).includes(word));

function count(total: TieCounts, kind: string, what: 'tp' | 'fp' | 'fn'): void {
  const of = total.byKind.get(kind) ?? { tp: 0, fp: 0, fn: 0 };
  of[what]++;
  total[what]++;
  total.byKind.set(kind, of);
}

/** Right as far as it goes: an office whose body gold knows from elsewhere in the text. Neither right nor wrong. */
const isUnbodied = (
  keys: readonly string[],
  value: string | null,
  wanted: Iterable<GoldTie>,
  { sentencesOnly }: TieScheme,
): boolean =>
  !sentencesOnly &&
  [...wanted].some(
    ({ kind, subject, value: office }) => keys.includes(`${kind}|${subject}|null`) && valuesAgree(office, value),
  );

/** Counts over texts; the same tie stated twice counts once. */
export async function scoreTies(
  texts: Iterable<TiedText> | AsyncIterable<TiedText>,
  scheme: TieScheme,
  report?: (what: 'fp' | 'fn', text: TiedText, detail: string) => void,
): Promise<TieCounts> {
  const total: TieCounts = { tp: 0, fp: 0, fn: 0, byKind: new Map() };
  for await (const gold of texts) {
    const { extraction, document } = extract(bareArticle(gold.text, gold.lang), await annotatorFor(gold.lang));
    const inSentences = sentencesOf(document, gold.mentions);
    const together = ({ subject, object }: GoldTie): boolean =>
      [...(inSentences.get(subject) ?? [])].some((one) => inSentences.get(object ?? '')?.has(one));
    const wanted = new Map<string, GoldTie>();
    const known = new Set<string>();
    for (const tie of gold.ties) {
      const key = keyOf(tie.kind, tie.subject, tie.object, scheme.symmetric.has(tie.kind));
      known.add(key);
      if (!scheme.sentencesOnly || together(tie)) wanted.set(tie.object === null ? `${key}|${tie.value}` : key, tie);
    }
    const met = new Set<string>();
    const seen = new Set<string>();
    for (const { keys, value, kind } of foundTies(extraction, entitiesOf(extraction, gold.mentions), scheme)) {
      const hit = [...wanted].find(
        ([, tie]) =>
          keys.includes(keyOf(tie.kind, tie.subject, tie.object, scheme.symmetric.has(tie.kind))) &&
          (tie.object !== null || valuesAgree(tie.value, value)),
      );
      if (hit) {
        met.add(hit[0]);
        continue;
      }
      if (isUnbodied(keys, value, wanted.values(), scheme)) continue;
      const id = `${keys[0]}|${keys[0]?.endsWith('|null') ? value : ''}`;
      if (seen.has(id) || keys.some((key) => known.has(key) && !key.endsWith('|null'))) continue;
      seen.add(id);
      count(total, kind, 'fp');
      report?.('fp', gold, id);
    }
    for (const [key, tie] of wanted) {
      count(total, tie.kind, met.has(key) ? 'tp' : 'fn');
      if (!met.has(key)) report?.('fn', gold, `${key} ${tie.value ?? ''}`);
    }
  }
  return total;
}

/** An office at a body and a job there differ by the value alone: two annotators part there as often as we and they do. */
const POSTS: readonly RelationType[] = ['role_at', 'employed_by'];

/** Recoupe Gold: a relation stands for its own type. */
export const GOLD_SCHEME: TieScheme = {
  kindsOf: ({ type }) => (POSTS.includes(type) ? [type, ...POSTS] : [type]),
  symmetric: new Set(['met_with', 'merged_with', 'family_of', 'signed_with']),
  sentencesOnly: false,
};

/** Annotated articles with the relations of Recoupe Gold. */
export const goldTiedTexts = (articles: readonly GoldArticle[]): TiedText[] =>
  articles.map(({ text, lang, entities, relations }) => ({
    ...{ text, lang },
    mentions: entities,
    ties: relations.map(({ type, subject, object, value }) => ({ kind: type, subject, object, value })),
  }));

const AFFILIATION: readonly RelationType[] = ['role_at', 'leads', 'member_of', 'employed_by', 'founded'];
const PART: readonly RelationType[] = ['part_of', 'subsidiary_of', 'based_in'];

/** DWIE has fewer types and no offices: a relation of ours stands for the group of its type. */
export const DWIE_SCHEME: TieScheme = {
  kindsOf: ({ type }) =>
    AFFILIATION.includes(type)
      ? ['affiliation']
      : PART.includes(type)
        ? ['part_or_place']
        : type === 'family_of'
          ? ['family']
          : ['won_against', 'opposes'].includes(type)
            ? ['versus']
            : [],
  symmetric: new Set(['family', 'versus']),
  sentencesOnly: true,
};

/** DWIE's types by those groups. */
export const DWIE_GROUPS: Readonly<Record<string, string>> = {
  ...{ head_of: 'affiliation', member_of: 'affiliation', agent_of: 'affiliation', minister_of: 'affiliation' },
  ...{ head_of_state: 'affiliation', head_of_gov: 'affiliation', player_of: 'affiliation', coach_of: 'affiliation' },
  ...{ spokesperson_of: 'affiliation', mayor_of: 'affiliation', founder_of: 'affiliation' },
  ...{ based_in0: 'part_or_place', based_in1: 'part_or_place', based_in2: 'part_or_place' },
  ...{ part_of: 'part_or_place', agency_of: 'part_or_place', institution_of: 'part_or_place' },
  ...{ ministry_of: 'part_or_place' },
  ...{ spouse_of: 'family', child_of: 'family', parent_of: 'family', sibling: 'family' },
  ...{ vs: 'versus', won_vs: 'versus' },
};

import { COUNTERS, type Contribution, type Counts, inStory } from './contributions.ts';

/** How much the counters of one entity or edge of the projection change. */
export interface Delta extends Counts {
  readonly key: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly type: string | null;
  readonly nStories: number;
  /** Earliest and latest date among what is there afterwards. */
  readonly firstAt: string | null;
  readonly lastAt: string | null;
  /** Dates that some article no longer gives it: if one is its first or last, that must be found anew. */
  readonly lostDates: readonly string[];
}

/**
 * What to add to the counters so that they count `after` in place of `before`, for the same articles; `mates` are the
 * story memberships that come from other articles. Nothing for what does not change.
 */
export function projectionDeltas(
  before: readonly Contribution[],
  after: readonly Contribution[],
  mates: ReadonlySet<string>,
): readonly Delta[] {
  const old = groupByKey(before);
  const fresh = groupByKey(after);
  const keys = [...new Set([...old.keys(), ...fresh.keys()])].sort();
  return keys.map((key) => deltaOf(old.get(key) ?? [], fresh.get(key) ?? [], mates)).filter((delta) => delta !== null);
}

function deltaOf(
  before: readonly Contribution[],
  after: readonly Contribution[],
  mates: ReadonlySet<string>,
): Delta | null {
  const [sample] = after.length > 0 ? after : before;
  if (sample === undefined) return null;
  const { key, from, to, type } = sample;
  const counts = Object.fromEntries(
    COUNTERS.map((counter) => [counter, total(after, counter) - total(before, counter)]),
  ) as Counts;
  const nStories = storiesOf(after, mates) - storiesOf(before, mates);
  const dates = datesOf(after);
  const oldDates = datesOf(before);
  const lostDates = oldDates.filter((date) => !dates.includes(date));
  const isSame = dates.join() === oldDates.join() && nStories === 0 && COUNTERS.every((name) => counts[name] === 0);
  if (isSame) return null;
  return {
    key,
    from,
    to,
    type,
    ...counts,
    nStories,
    firstAt: dates[0] ?? null,
    lastAt: dates.at(-1) ?? null,
    lostDates,
  };
}

function groupByKey(contributions: readonly Contribution[]): ReadonlyMap<string, readonly Contribution[]> {
  const groups = new Map<string, Contribution[]>();
  for (const contribution of contributions) {
    const group = groups.get(contribution.key);
    if (group === undefined) groups.set(contribution.key, [contribution]);
    else group.push(contribution);
  }
  return groups;
}

const total = (contributions: readonly Contribution[], counter: keyof Counts): number =>
  contributions.reduce((sum, contribution) => sum + (contribution[counter] ?? 0), 0);

/** Stories that only these articles bring; those that others bring too stay whatever happens here. */
const storiesOf = (contributions: readonly Contribution[], mates: ReadonlySet<string>): number =>
  new Set(contributions.map(inStory).filter((membership) => !mates.has(membership))).size;

const datesOf = (contributions: readonly Contribution[]): readonly string[] =>
  [...new Set(contributions.flatMap(({ at }) => at ?? []))].sort();

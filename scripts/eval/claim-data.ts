/** Reads the sets on which the look-up of claims is measured. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ClaimCandidate, ClaimText } from '../../src/domain/claim-match.ts';

/** A query and the ids of the claims that answer it. */
export interface LookupQuery extends ClaimText {
  readonly expected: ReadonlySet<string>;
}

/** Queries and the pool they are looked up in. */
export interface LookupSet {
  readonly queries: readonly LookupQuery[];
  readonly pool: readonly ClaimCandidate[];
}

export type SentencePair = readonly [fr: string, en: string];

/** The line pairs of a translated text that neither side leaves empty; null where it is not at hand. */
export function readParallel(path: string): readonly SentencePair[] | null {
  if (!existsSync(`${path}.fr`) || !existsSync(`${path}.en`)) return null;
  const [fr = [], en = []] = ['fr', 'en'].map((language) => readFileSync(`${path}.${language}`, 'utf8').split('\n'));
  return fr.flatMap((line, index) => {
    const other = en[index]?.trim();
    return line.trim() && other ? [[line.trim(), other] as const] : [];
  });
}

/**
 * Each sentence looked up among those of the other language; `from` and `to` are places in a pair. Sentences that read the
 * same are one.
 */
export function translationSet(pairs: readonly SentencePair[], from: 0 | 1): LookupSet {
  const [source, target] = from === 0 ? (['fr', 'en'] as const) : (['en', 'fr'] as const);
  const ids = new Map<string, string>();
  const expected = new Map<string, Set<string>>();
  for (const pair of pairs) {
    const [query, answer] = [pair[from], pair[1 - from] as string];
    const id = ids.get(answer) ?? `c${ids.size}`;
    ids.set(answer, id);
    expected.set(query, new Set([...(expected.get(query) ?? []), id]));
  }
  return {
    queries: [...expected].map(([text, right]) => ({ text, language: source, expected: right })),
    pool: [...ids].map(([text, id]) => ({ id, text, language: target })),
  };
}

/** RTE3: entailed hypotheses in French looked up among English premises, doubles as one. */
export function readRte3(path: string): LookupSet | null {
  if (!existsSync(path)) return null;
  const rows = readFileSync(path, 'utf8').trim().split('\n').slice(1);
  const cells = rows.map((row) => row.split('\t'));
  const ids = new Map<string, string>();
  for (const [, , , , premise = ''] of cells) if (!ids.has(premise)) ids.set(premise, `c${ids.size}`);
  const queries = cells
    .filter(([, label]) => label === 'entailment')
    .map(
      ([, , , hypothesis = '', premise = '']): LookupQuery => ({
        text: hypothesis,
        language: 'fr',
        expected: new Set([ids.get(premise) as string]),
      }),
    );
  return { queries, pool: [...ids].map(([text, id]) => ({ id, text, language: 'en' })) };
}

/** The cells of a line of comma- or tab-separated values, with quotes doubled inside quotes. */
export function cellsOf(line: string, mark: string): string[] {
  const cells: string[] = [];
  let [cell, quoted] = ['', false];
  for (let at = 0; at < line.length; at++) {
    const char = line[at] as string;
    if (char === '"' && quoted && line[at + 1] === '"') {
      cell += '"';
      at++;
    } else if (char === '"') quoted = !quoted;
    else if (char === mark && !quoted) {
      cells.push(cell);
      cell = '';
    } else cell += char;
  }
  return [...cells, cell];
}

/** CheckThat! 2020: tweets looked up among verified claims (English). */
export function readCheckThat(folder: string): LookupSet | null {
  const [claims, tweets, qrels] = [
    'verified_claims.docs.tsv',
    'dev/tweets.queries.tsv',
    'dev/tweet-vclaim-pairs.qrels',
  ].map((file) => join(folder, file)) as [string, string, string];
  if (![claims, tweets, qrels].every((path) => existsSync(path))) return null;
  const rows = (path: string): string[][] =>
    readFileSync(path, 'utf8')
      .trim()
      .split('\n')
      .map((line) => cellsOf(line, '\t'));
  const expected = new Map<string, Set<string>>();
  for (const [query = '', , id = ''] of rows(qrels)) expected.set(query, new Set([...(expected.get(query) ?? []), id]));
  const pool = rows(claims)
    .slice(1)
    .map(([id = '', claim = '', title = '']): ClaimCandidate => ({ id, text: `${claim} ${title}`, language: 'en' }));
  const queries = rows(tweets)
    .slice(1)
    .map(([id = '', text = '']): LookupQuery => ({ text, language: 'en', expected: expected.get(id) ?? new Set() }));
  return { queries: queries.filter((query) => query.expected.size > 0), pool };
}

/** A graded pair of sentences. */
export interface GradedPair {
  readonly fr: string;
  readonly en: string;
  /** 0 (nothing in common) to 5 (the same). */
  readonly grade: number;
}

/** STS benchmark, French first sentence against English second. */
export function readSts(folder: string, half: 'dev' | 'test'): readonly GradedPair[] | null {
  const [fr, en] = ['fr', 'en'].map((language) => join(folder, `${language}-${half}.csv`)) as [string, string];
  if (!existsSync(fr) || !existsSync(en)) return null;
  const [french, english] = [fr, en].map((path) =>
    readFileSync(path, 'utf8')
      .trim()
      .split('\n')
      .map((line) => cellsOf(line.trim(), ',')),
  ) as [string[][], string[][]];
  return french.map((cells, k) => ({ fr: cells[0] ?? '', en: english[k]?.[1] ?? '', grade: Number(cells[2]) }));
}

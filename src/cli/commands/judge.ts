import { createReadStream, createWriteStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { Readable } from 'node:stream';
import { pipeline as pipe } from 'node:stream/promises';
import type { Config } from '../../config.ts';
import { createPipeline } from '../../create-pipeline.ts';
import type { MatchEvidence } from '../../domain/entity.ts';
import { InputError } from '../../domain/errors.ts';
import type { Judgement, JudgementRequest, LedgerEntry, UnsurePair } from '../../domain/judgement.ts';
import { readLedgerLines } from '../../ingest/read-ledger.ts';
import { type Judging, judge, restoreLedger, undo } from '../../judging.ts';
import { withStore } from '../open-store.ts';
import type { Terminal } from '../output.ts';

/** Who decides, why, and how the answer is printed. */
export interface JudgeOptions {
  readonly by?: string;
  readonly reason?: string;
  readonly json?: boolean;
}

/** What is asked, without who and why. */
type Without<T> = T extends unknown ? Omit<T, 'by' | 'reason'> : never;

/** Pairs and judgements shown. */
const SHOWN = 20;

const judging = <T>(config: Config, to: Terminal, work: (pipeline: Judging) => Promise<T>): Promise<T> =>
  withStore(config, to.err, (store) => work(createPipeline(store, config.embedder)));

const SAID = {
  merge: ({ a, b }: Judgement) => `${b} is ${a} now; the old id leads to it.`,
  split: ({ a, b, articles }: Judgement) => `In ${articles.length} articles ${a} is ${b} now.`,
  apart: ({ a, b }: Judgement) => `${a} and ${b} are kept apart.`,
} as const;

function judgementLines(one: Judgement): string[] {
  const undone = one.undoneAt === null ? '' : ` – undone by ${one.undoneBy}, ${one.undoneAt.slice(0, 10)}`;
  return [
    `${one.id}  ${one.verdict} ${one.a} ${one.b}  ${one.by}, ${one.at.slice(0, 10)}${undone}`,
    `    ${one.reason}`,
  ];
}

const reasons = (evidence: readonly MatchEvidence[]): string =>
  evidence.map(({ feature, score, detail }) => `${feature} ${score} (${detail})`).join(', ');

function pairLines({ a, b, score, chains, evidence, examples }: UnsurePair): string[] {
  const names = [a, b].map(({ name, type, id, articles }) => `${name} [${type}, ${articles} articles] ${id}`);
  return [
    `${score.toFixed(2)}  ${names.join('  =?  ')}  (${chains} names)`,
    ...(examples.length === 0 ? [`      ${reasons(evidence)}`] : []),
    ...examples.map((one) => `      “${one.name}” in ${one.article.title ?? one.article.id}: ${reasons(one.evidence)}`),
  ];
}

/** Judges and says what became of it. @throws InputError where no reason is given */
export async function runJudge(
  asked: Without<JudgementRequest>,
  { by = userInfo().username, reason, json }: JudgeOptions,
  config: Config,
  to: Terminal,
): Promise<void> {
  if (!reason?.trim()) throw new InputError('Say why with --reason "…": the next person has to know');
  const done = await judging(config, to, (pipeline) => judge({ ...asked, by, reason }, pipeline));
  to.out(json ? JSON.stringify(done) : `${done.id}: ${SAID[done.verdict](done)}`);
}

/** Takes a judgement back. */
export async function runUndo(
  id: string,
  { by = userInfo().username, json }: JudgeOptions,
  config: Config,
  to: Terminal,
): Promise<void> {
  const undone = await judging(config, to, (pipeline) => undo(id, by, pipeline));
  to.out(json ? JSON.stringify(undone) : `${undone.id} is undone.`);
}

/** Prints pairs that wait for a judgement. */
export async function runReview({ json }: JudgeOptions, config: Config, to: Terminal): Promise<void> {
  const items = await judging(config, to, async ({ store }) => {
    const pairs: UnsurePair[] = [];
    let cursor: string | null = null;
    do {
      const page = await store.unsurePairs({ limit: SHOWN - pairs.length, cursor });
      pairs.push(...page.items);
      cursor = page.next;
    } while (cursor !== null && pairs.length < SHOWN);
    return pairs;
  });
  if (json) return to.out(JSON.stringify({ pairs: items }));
  const lines = items.length > 0 ? items.flatMap(pairLines) : ['Nothing is unsure.'];
  for (const line of lines) to.out(line);
}

/** Prints the newest judgements. */
export async function runJudgements(
  { entity, json }: JudgeOptions & { readonly entity?: string },
  config: Config,
  to: Terminal,
): Promise<void> {
  const query = { limit: SHOWN, cursor: null, ...(entity === undefined ? {} : { entity }) };
  const { items } = await judging(config, to, ({ store }) => store.judgements(query));
  if (json) return to.out(JSON.stringify({ judgements: items }));
  const lines = items.length > 0 ? items.flatMap(judgementLines) : ['Nobody has judged yet.'];
  for (const line of lines) to.out(line);
}

async function* linesOf(entries: AsyncIterable<LedgerEntry>): AsyncGenerator<string> {
  for await (const entry of entries) yield `${JSON.stringify(entry)}\n`;
}

/** Writes the ledger to a file that is not there yet, or to standard output. */
export async function exportLedger(path: string | undefined, config: Config, to: Terminal): Promise<void> {
  await judging(config, to, async ({ store }) => {
    if (path === undefined) {
      for await (const line of linesOf(store.ledger())) to.out(line.trimEnd());
      return;
    }
    if (await stat(path).catch(() => null)) throw new InputError(`${path} is there already: give another name`);
    await pipe(Readable.from(linesOf(store.ledger())), createWriteStream(path, { flags: 'wx' }));
  });
}

/** Puts a ledger back: into an empty graph, whose articles are then read again, or into this one. */
export async function importLedger(path: string, config: Config, to: Terminal): Promise<void> {
  const found = path === '-' ? true : await stat(path).catch(() => null);
  if (!found) throw new InputError(`${path}: no such file`);
  const input = path === '-' ? process.stdin : createReadStream(path);
  const restored = await judging(config, to, (pipeline) => restoreLedger(readLedgerLines(input, path), pipeline));
  to.out(`${restored} judgements put back; those that were there already are as they were.`);
}

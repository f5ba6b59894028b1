import cliProgress from 'cli-progress';
import type { IngestSummary } from '../ingestion.ts';

/** Where the program writes: results to `out`, everything said about them to `err`. */
export interface Terminal {
  out(line: string): void;
  err(line: string): void;
  readonly interactive: boolean;
}

export const terminal: Terminal = {
  out: (line) => void process.stdout.write(`${line}\n`),
  err: (line) => void process.stderr.write(`${line}\n`),
  interactive: process.stderr.isTTY === true,
};

/** Shows how far a run is: a bar that counts on a terminal, a line every so often elsewhere. */
export interface Progress {
  update(summary: Readonly<IngestSummary>): void;
  stop(): void;
}

/** Without a terminal one line per this many articles. */
const LINE_EVERY = 200;

const done = ({ created, replaced, unchanged }: Readonly<IngestSummary>): number => created + replaced + unchanged;

/** A progress display; `total` is null where it is not known beforehand. */
export function showProgress(to: Terminal): Progress {
  if (!to.interactive) return plainLines(to);
  const bar = new cliProgress.SingleBar({
    format: '{value} articles | {duration_formatted} | {created} new, {unchanged} unchanged, {rejected} rejected',
    hideCursor: true,
  });
  bar.start(0, 0, { created: 0, unchanged: 0, rejected: 0 });
  return { update: (summary) => bar.update(done(summary), { ...summary }), stop: () => bar.stop() };
}

function plainLines(to: Terminal): Progress {
  let next = LINE_EVERY;
  return {
    update(summary) {
      if (done(summary) < next) return;
      next = done(summary) + LINE_EVERY;
      to.err(`${done(summary)} articles done, ${summary.rejected} rejected`);
    },
    stop() {},
  };
}

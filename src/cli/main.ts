#!/usr/bin/env node
/** The program: words of the command line to rooms; errors to one line and an exit status. */
import { Command, CommanderError } from 'commander';
import { type Config, readConfig } from '../config.ts';
import { ConflictError, EnvironmentError, InputError, NotFoundError, StoreError } from '../domain/errors.ts';
import type { Question } from './commands/ask.ts';
import { registerDb } from './commands/db.ts';
import { registerJudging } from './commands/judging.ts';
import type { LookUpOptions } from './commands/lookup.ts';
import { terminal } from './output.ts';

/** Exit status by who must act; 0 is success, 1 a fault of the program. */
const STATUS: readonly (readonly [new (...args: never[]) => Error, number])[] = [
  [InputError, 2],
  [NotFoundError, 3],
  [ConflictError, 7],
  [StoreError, 5],
  [EnvironmentError, 6],
];
const STATUS_HELP = `
Exit status: 0 done; 1 a fault of the program; 2 wrong input or usage; 3 not found; 4 done, but some records were
rejected; 5 the database refused or is away; 6 something is missing on this machine;
7 it contradicts a judgement that stands.`;

/** Says what went wrong and returns the exit status. */
function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  const known = STATUS.find(([kind]) => error instanceof kind);
  if (known && error instanceof Error) terminal.err(`recoupe: ${error.message}`);
  else terminal.err(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return known?.[1] ?? 1;
}

/** Words of the command line to what is run; each command loads its rooms only when it is run. */
function createProgram(config: Config): Command {
  const program = new Command('recoupe')
    .description('A knowledge graph of French and English news: who said what, about whom, in which sentence.')
    .version(config.version)
    .addHelpText('after', STATUS_HELP)
    .exitOverride();
  registerServe(program, config);
  registerReading(program, config);
  registerQuestions(program, config);
  registerClaims(program, config);
  registerJudging(program, config, terminal);
  registerDb(program, { home: config.home, cache: config.cache, env: config.env, out: terminal.out });
  return program;
}

/** Reads a whole number within bounds. @throws InputError that names what it is for. */
const whole =
  (what: string, least: number, most: number) =>
  (value: string): number => {
    const number = Number(value);
    if (!/^\d+$/.test(value) || number < least || number > most)
      throw new InputError(`"${value}" is no ${what}: give a number from ${least} to ${most}`);
    return number;
  };

function registerServe(program: Command, config: Config): void {
  const add = (name: string, description: string, demo: boolean): void => {
    program
      .command(name)
      .description(description)
      .option('--port <number>', 'first port to try (default: RECOUPE_PORT or 3000)', whole('port', 0, 65_535))
      .option('--host <address>', 'address to listen on (default: RECOUPE_HOST or 127.0.0.1)')
      .action(async (options: { port?: number; host?: string }) => {
        const { runServer } = await import('./commands/serve.ts');
        await runServer({ ...config, ...options }, terminal, demo);
      });
  };
  add('serve', 'serve the API and the page', false);
  add('start', 'serve, after reading the demo articles into an empty graph', true);
}

function registerReading(program: Command, config: Config): void {
  program
    .command('ingest')
    .description(
      'read articles into the graph: files (.txt, .json, .jsonl, also .gz), folders, or - for JSON lines on standard input',
    )
    .argument('<path...>', 'files and folders')
    .option('--json', 'print one JSON object')
    .action(async (paths: string[], options: { json?: boolean }) => {
      const { runIngest } = await import('./commands/ingest.ts');
      await runIngest(paths, options, config, terminal);
    });
  program
    .command('extract')
    .description(
      'annotate without a database: JSON lines from standard input (--jsonl), or files; one JSON object per article',
    )
    .argument('[path...]', 'files and folders; none: standard input')
    .option('--jsonl', 'read JSON lines {"id","text","lang"?,"title"?,"publishedAt"?} from standard input')
    .action(async (paths: string[], options: { jsonl?: boolean }) => {
      if (options.jsonl && paths.length > 0)
        throw new InputError('--jsonl reads standard input: give either it or paths');
      const { extractFiles, extractLines } = await import('./commands/extract.ts');
      await (paths.length > 0 ? extractFiles(paths, terminal) : extractLines(terminal));
    });
}

function registerClaims(program: Command, config: Config): void {
  program
    .command('lookup')
    .description('who says a claim, who denies it, and what fact-checkers found, in French and English')
    .argument('<claim>', 'a sentence in French or English')
    .option('--lang <code>', 'language of the claim: fr or en (default: found out)')
    .option('--limit <number>', 'most claims shown (default: 20)', whole('limit', 1, 100))
    .option('--json', 'print one JSON object')
    .action(async (text: string, options: LookUpOptions) => {
      const { runLookUp } = await import('./commands/lookup.ts');
      await runLookUp(text, options, config, terminal);
    });
  program
    .command('fact-checks')
    .description('read fact checks (ClaimReview) into the graph: JSON-LD, data feeds, web pages, also .gz; - for JSON')
    .argument('<path...>', 'files; - for standard input')
    .option('--json', 'print one JSON object')
    .action(async (paths: string[], options: { json?: boolean }) => {
      const { runFactChecks } = await import('./commands/fact-checks.ts');
      await runFactChecks(paths, options, config, terminal);
    });
}

function registerQuestions(program: Command, config: Config): void {
  const ask = async (question: Question, argument: string, options: { json?: boolean }): Promise<void> => {
    const { runQuestion } = await import('./commands/ask.ts');
    await runQuestion(question, argument, options, config, terminal);
  };
  const add = (name: Question, argument: string, description: string): void => {
    const command = program
      .command(name)
      .description(description)
      .argument(argument)
      .option('--json', 'print one JSON object');
    command.action((value: string, options: { json?: boolean }) => ask(name, value, options));
  };
  add('entity', '<name>', 'what the graph knows of a person, body or place: claims, relations, sources');
  add('remove', '<id>', 'take an article, and all that only it says, out of the graph');
  program
    .command('stats')
    .description('how much is in the graph')
    .option('--json', 'print one JSON object')
    .action((options: { json?: boolean }) => ask('stats', '', options));
}

async function main(): Promise<void> {
  const config = readConfig();
  const program = createProgram(config);
  for (const command of program.commands) command.exitOverride();
  await program.parseAsync();
}

// A reader that stops early ("recoupe extract … | head") is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

main().catch((error: unknown) => {
  process.exitCode = report(error);
});

#!/usr/bin/env node
/** The program: words of the command line to rooms; errors to one line and an exit status. */
import { Command, CommanderError } from 'commander';
import { readConfig } from '../config.ts';
import { EnvironmentError, InputError, NotFoundError, StoreError } from '../domain/errors.ts';
import { registerAsk } from './ask.ts';
import { registerDb } from './db.ts';
import { registerExtract } from './extract.ts';
import { registerIngest } from './ingest.ts';
import { terminal } from './output.ts';
import { registerServe } from './serve.ts';

/** Exit status by who must act; 0 is success, 1 a fault of the program. */
const STATUS: readonly (readonly [new (...args: never[]) => Error, number])[] = [
  [InputError, 2],
  [NotFoundError, 3],
  [StoreError, 5],
  [EnvironmentError, 6],
];
const STATUS_HELP = `
Exit status: 0 done; 1 a fault of the program; 2 wrong input or usage; 3 not found; 4 done, but some records were
rejected; 5 the database refused or is away; 6 something is missing on this machine.`;

/** Says what went wrong and returns the exit status. */
function report(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  const known = STATUS.find(([kind]) => error instanceof kind);
  if (known && error instanceof Error) terminal.err(`recoupe: ${error.message}`);
  else terminal.err(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return known?.[1] ?? 1;
}

async function main(): Promise<void> {
  const config = readConfig();
  const program = new Command('recoupe')
    .description('A knowledge graph of French and English news: who said what, about whom, in which sentence.')
    .version(config.version)
    .addHelpText('after', STATUS_HELP)
    .exitOverride();
  const current = (): typeof config => config;
  registerServe(program, current, terminal);
  registerIngest(program, current, terminal);
  registerExtract(program, terminal);
  registerAsk(program, current, terminal);
  registerDb(program, { home: config.home, cache: config.cache, env: config.env, out: terminal.out });
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

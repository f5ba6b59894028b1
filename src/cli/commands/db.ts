import { createInterface } from 'node:readline/promises';
import type { Command } from 'commander';
import { InputError } from '../../domain/errors.ts';
import type { Environment, Log, RunningServer } from '../../local-neo4j/provision.ts';

/** What the `db` commands need from the program. */
export interface DbContext {
  readonly home: string;
  readonly cache: string;
  readonly env: Environment;
  readonly out: Log;
}

/** Loaded when a command runs: the driver alone takes a quarter of a second. */
const room = () => import('../../local-neo4j/provision.ts');

interface DbOptions {
  readonly json?: boolean;
}

interface ResetOptions extends DbOptions {
  readonly yes?: boolean;
}

/** Adds `db start`, `db stop`, `db status` and `db reset`: the database of this project, run by us on this machine. */
export function registerDb(program: Command, context: DbContext): void {
  const db = program.command('db').description('the local Neo4j of this project');
  const add = (name: string, description: string): Command =>
    db.command(name).description(description).option('--json', 'print one JSON object');
  add('start', 'start it and leave it running').action((options: DbOptions) => start(context, options));
  add('stop', 'stop it').action((options: DbOptions) => stop(context, options));
  add('status', 'say whether it runs, and where').action((options: DbOptions) => status(context, options));
  add('reset', 'stop it and delete everything in it')
    .option('--yes', 'do not ask')
    .action((options: ResetOptions) => reset(context, options));
}

async function start(context: DbContext, options: DbOptions): Promise<void> {
  const { home, cache, env } = context;
  const { provision, localStatus } = await room();
  const { owned } = await provision({ home, cache, env, log: progress(context, options), keepRunning: true });
  const { server } = await localStatus(home);
  if (options.json) return context.out(JSON.stringify({ home, started: owned, server }));
  if (!owned) context.out('It was already running.');
  if (server !== null) describeServer(server).forEach(context.out);
}

async function stop(context: DbContext, options: DbOptions): Promise<void> {
  const { stopLocal } = await room();
  const stopped = await stopLocal(context.home, progress(context, options));
  if (options.json) return context.out(JSON.stringify({ home: context.home, stopped }));
  context.out(stopped ? 'Stopped.' : 'It was not running.');
}

async function status(context: DbContext, options: DbOptions): Promise<void> {
  const { localStatus } = await room();
  const found = await localStatus(context.home);
  if (options.json) return context.out(JSON.stringify(found));
  if (found.server === null) return context.out(`No Neo4j runs in ${found.home}.`);
  describeServer(found.server).forEach(context.out);
}

async function reset(context: DbContext, options: ResetOptions): Promise<void> {
  if (!options.yes) await confirm(context.home);
  const { resetLocal } = await room();
  await resetLocal(context.home, progress(context, options));
  context.out(
    options.json ? JSON.stringify({ home: context.home, reset: true }) : 'Deleted. The next start begins empty.',
  );
}

/** @throws InputError when the answer is not yes, or nobody is there to give it */
async function confirm(home: string): Promise<void> {
  if (!process.stdin.isTTY) throw new InputError('This deletes the whole graph. Add --yes if that is what you want.');
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const answer = await terminal.question(`Delete the whole graph in ${home}? Type yes: `);
    if (answer.trim() !== 'yes') throw new InputError('Nothing was deleted.');
  } finally {
    terminal.close();
  }
}

function describeServer(server: RunningServer): readonly string[] {
  return [
    `Neo4j runs at ${server.uri}, process ${server.pid}.`,
    `User neo4j, password in ${server.passwordFile}`,
    server.kept ? 'It runs until "recoupe db stop".' : `It ends with process ${server.owner}, which started it.`,
  ];
}

/** Progress is for people: with --json, standard output is one object and nothing else. */
function progress(context: DbContext, options: DbOptions): Log {
  return options.json ? () => {} : context.out;
}

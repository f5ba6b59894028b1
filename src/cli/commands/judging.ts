import type { Command } from 'commander';
import type { Config } from '../../config.ts';
import type { Terminal } from '../output.ts';
import type { JudgeOptions } from './judge.ts';

/** Merge, split, apart, undo; what waits for it; and the ledger of it all. */
export function registerJudging(program: Command, config: Config, terminal: Terminal): void {
  const room = () => import('./judge.ts');
  const add = (to: Command, words: string, description: string): Command =>
    to.command(words).description(description).option('--json', 'print one JSON object');
  const decide = (words: string, description: string): Command =>
    add(program, words, description)
      .option('--by <name>', 'who decides (default: the user of this machine)')
      .option('--reason <text>', 'why');
  decide('merge <a> <b>', 'two entities are one').action(async (a: string, b: string, options: JudgeOptions) =>
    (await room()).runJudge({ verdict: 'merge', a, b }, options, config, terminal),
  );
  decide('apart <a> <b>', 'two entities are never one').action(async (a: string, b: string, options: JudgeOptions) =>
    (await room()).runJudge({ verdict: 'apart', a, b }, options, config, terminal),
  );
  decide('split <entity> <article...>', 'in these articles it is another entity').action(
    async (a: string, articles: string[], options: JudgeOptions) =>
      (await room()).runJudge({ verdict: 'split', a, articles }, options, config, terminal),
  );
  add(program, 'undo <judgement>', 'take a judgement back')
    .option('--by <name>', 'who decides (default: the user of this machine)')
    .action(async (id: string, options: JudgeOptions) => (await room()).runUndo(id, options, config, terminal));
  add(program, 'review', 'pairs of entities that may be one, with what speaks for it').action(
    async (options: JudgeOptions) => (await room()).runReview(options, config, terminal),
  );
  add(program, 'judgements', 'the newest judgements: who, when, why')
    .option('--entity <id>', 'only those of this entity')
    .action(async (options: JudgeOptions) => (await room()).runJudgements(options, config, terminal));
  const ledger = program.command('ledger').description('all judgements as JSON lines');
  ledger
    .command('export [file]')
    .description('write it (default: to standard output)')
    .action(async (file?: string) => (await room()).exportLedger(file, config, terminal));
  ledger
    .command('import <file>')
    .description('put it back; - for standard input')
    .action(async (file: string) => (await room()).importLedger(file, config, terminal));
}

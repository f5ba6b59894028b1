import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { compileFolder, mergeInto } from '../../../scripts/gold/compile.ts';
import { show } from '../../../scripts/gold/show.ts';
import { compiled, EN, FR, FR_NOTES } from './annotated-records.ts';

test('showing brackets the entities and puts each quotation in its context', () => {
  const shown = show(compiled(FR_NOTES, FR), FR.text);
  expect(shown).toContain('a dit [Léa Roy|per] d’[Airbus|org], j’y');
  expect(shown).toContain('« {Moi}, a <C dit> <S Léa Roy> d’Airbus, {j’y crois.} »');
  expect(shown).toContain('R  employed_by(Léa Roy, Airbus) affirmed, asserted: Léa Roy d’Airbus');
});

test('a folder compiles by file; documents with errors, and those not in it, stay as they were', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'gold-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const source = join(folder, 'set.jsonl');
  const out = join(folder, 'out.jsonl');
  writeFileSync(source, `${JSON.stringify(FR)}\n${JSON.stringify(EN)}\n`);
  writeFileSync(join(folder, 'b-1.txt'), 'E person | Ann Lee');
  writeFileSync(join(folder, 'a-1.txt'), 'E person | Léo');
  writeFileSync(join(folder, 'z-9.txt'), '');
  const { documents, errors } = await compileFolder(folder, source);
  expect(errors).toEqual([
    `${join(folder, 'a-1.txt')}:1: not in the text: "Léo"`,
    `${join(folder, 'z-9.txt')}:0: no such document in ${source}`,
  ]);
  mergeInto(out, [compiled('', FR)]);
  mergeInto(
    out,
    documents.map(([document]) => document),
  );
  const ids = readFileSync(out, 'utf8')
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { id: string }).id);
  expect(ids).toEqual(['a-1', 'b-1']);
  expect(readFileSync(out, 'utf8')).not.toContain('Acme');
});

import { describe, expect, test, vi } from 'vitest';
import { goldNamedTexts, scoreEntities } from '../../../scripts/eval/entities.ts';
import { goldQuotedTexts, scoreQuotations } from '../../../scripts/eval/quotations.ts';
import { scores } from '../../../scripts/eval/score-spans.ts';
import { scoreStance } from '../../../scripts/eval/stance.ts';
import { loadGold } from '../../../scripts/gold/load.ts';

// The models are loaded by whichever of these runs first.
vi.setConfig({ testTimeout: 60_000 });

/**
 * Our own gold articles, which no model is trained on. The floors are some points below what is measured, so that they
 * fail when something breaks and not when a figure moves by a mention.
 */
const FLOORS = {
  fr: { names: 87, quotations: 77, polarity: 90, modality: 82 },
  en: { names: 82, quotations: 70, polarity: 90, modality: 80 },
} as const;

describe.each(['fr', 'en'] as const)('our own gold articles in %s', async (language) => {
  const articles = await loadGold(`data/gold/ours/articles.${language}.jsonl`);
  const floor = FLOORS[language];

  test('are thirty, and say what they hold', () => {
    expect(articles).toHaveLength(30);
    for (const { phenomena } of articles) expect(phenomena?.length).toBeGreaterThanOrEqual(3);
  });

  test('have their names found', async () => {
    expect(scores((await scoreEntities(goldNamedTexts(articles))).all).f).toBeGreaterThan(floor.names);
  });

  test('have their quotations found', async () => {
    const [found] = await scoreQuotations(goldQuotedTexts(articles), [{ level: 0.8, kind: null }]);
    expect(found && scores(found).f).toBeGreaterThan(floor.quotations);
  });

  test('have the stance of claims right', async () => {
    const { found, polarity, modality } = await scoreStance(articles);
    expect((100 * polarity) / found).toBeGreaterThan(floor.polarity);
    expect((100 * modality) / found).toBeGreaterThan(floor.modality);
  });
});

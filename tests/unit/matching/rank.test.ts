import { beforeAll, expect, test } from 'vitest';
import type { ClaimCandidate, MatchModel } from '../../../src/domain/claim-match.ts';
import type { MatchTools } from '../../../src/matching/claim-profile.ts';
import { matchesAmong, rank } from '../../../src/matching/rank.ts';
import { searchTerms } from '../../../src/matching/search-terms.ts';
import { smallTools, translator } from './tools.ts';

let tools: MatchTools;
beforeAll(async () => {
  tools = await smallTools();
});

const MODEL: MatchModel = {
  order: { queryCovered: 1 },
  relevance: { queryCovered: 10, bias: -5 },
  threshold: 0.5,
  stance: { agrees: { bias: 1 }, contradicts: { denial: 3 }, related: {} },
};
const claim = (id: string, text: string): ClaimCandidate => ({ id, text, language: 'en' });

test('the claim on the matter comes first, the others are no matches', () => {
  const pool = [claim('b', 'Elephants sleep'), claim('a', 'The law has passed'), claim('c', 'Nobody knows')];
  const ranked = rank({ text: 'La loi : le vote', language: 'fr' }, pool, tools, MODEL);
  expect(ranked.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  expect(matchesAmong(ranked, MODEL).map(({ id, stance }) => [id, stance])).toEqual([['a', 'agrees']]);
});

test('a denial contradicts, and certainty is a probability', () => {
  const [match] = rank(
    { text: 'La loi : pas de vote', language: 'fr' },
    [claim('a', 'The law has passed')],
    tools,
    MODEL,
  );
  expect(match?.stance).toBe('contradicts');
  expect(match?.certainty).toBeCloseTo(1 / (1 + Math.exp(-2) + Math.exp(-3)), 5);
});

test('no candidate, no match; equal scores stand in order of ids', () => {
  const query = { text: 'La loi', language: 'fr' } as const;
  expect(rank(query, [], tools, MODEL)).toEqual([]);
  const same = rank(query, [claim('z', 'The law'), claim('y', 'The law')], tools, MODEL);
  expect(same.map(({ id }) => id)).toEqual(['y', 'z']);
});

test('a claim is searched for by its own words and their translations, common ones left out', () => {
  const { fr, en } = searchTerms({ text: 'La loi de 2024', language: 'fr' }, translator);
  expect(fr.map(({ word }) => word).sort()).toEqual(['2024', 'loi']);
  expect(en.map(({ word }) => word).sort()).toEqual(['2024', 'law', 'loi']);
});

import { describe, expect, test } from 'vitest';
import { sentenceForms, WordCache } from '../../../src/models/features.ts';
import { loadWordKnowledge } from '../../../src/models/load-tagger.ts';
import { clusterKey } from '../../../src/models/word-clusters.ts';

const KNOWLEDGE = loadWordKnowledge('fr');
const forms = new WordCache(KNOWLEDGE);

describe('word clusters', () => {
  test.each([
    ['maison', 'fr', 'fr:maison'],
    ['maison', 'en', 'en:maison'],
    ['Paris', 'fr', 'Paris'],
    ['2014', 'en', '0000'],
    ['d’Orsay', 'fr', "fr:d'Orsay"],
  ] as const)('keep %s (%s) under %s', (word, language, key) => {
    expect(clusterKey(word, language)).toBe(key);
  });

  test('put days of both languages together', () => {
    const coarse = (key: string): number | undefined => KNOWLEDGE.clusters.get(key)?.coarse;
    expect(coarse('fr:mardi')).toBe(coarse('fr:jeudi'));
    expect(coarse('Tuesday')).toBe(coarse('Thursday'));
  });

  test('give a word in capitals the cluster of the same word as a name', () => {
    const known = [...KNOWLEDGE.clusters.keys()].find(
      (key) => /^\p{Lu}\p{Ll}{5,}$/u.test(key) && !KNOWLEDGE.clusters.has(key.toUpperCase()),
    ) as string;
    expect(forms.of(known.toUpperCase()).cluster).toEqual(forms.of(known).cluster);
  });

  test('leave an unknown word without one', () => {
    expect(forms.of('Zzyzxqv').cluster).toEqual({ fine: 0, middle: 0, coarse: 0 });
  });
});

describe('a word form', () => {
  test('is made once', () => {
    expect(forms.of('Bensoussan')).toBe(forms.of('Bensoussan'));
  });

  test('tells given names from family names', () => {
    expect(KNOWLEDGE.nameParts.get('Michel')).not.toBe(KNOWLEDGE.nameParts.get('Obama'));
  });

  test('knows a line in capitals', () => {
    const shouted = sentenceForms(['LE', 'MAIRE', 'DÉMISSIONNE'], new Uint8Array(3), forms);
    const spoken = sentenceForms(['Le', 'maire', 'démissionne'], new Uint8Array(3), forms);
    expect([shouted.allCapitals, spoken.allCapitals]).toEqual([true, false]);
  });
});

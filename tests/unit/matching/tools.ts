import type { Language } from '../../../src/domain/article.ts';
import type { Entity } from '../../../src/domain/entity.ts';
import { foldName } from '../../../src/domain/fold-name.ts';
import { foldedWords } from '../../../src/domain/fold-words.ts';
import type { Translator } from '../../../src/domain/translator.ts';
import { rulesFor } from '../../../src/language/rules.ts';
import type { MatchTools } from '../../../src/matching/claim-profile.ts';
import { findKnownNames } from '../../../src/matching/known-names.ts';

const PAIRS: readonly (readonly [fr: string, en: string])[] = [
  ['prix', 'prices'],
  ['usine', 'factory'],
  ['morts', 'dead'],
  ['loi', 'law'],
  ['vote', 'passed'],
];
const COMMON = new Set('l d n s le la les un une de des du a au en et the of in and is has have not pas ne'.split(' '));

/** A dictionary of five words. */
export const translator: Translator = {
  translationsOf(word, language) {
    const [from, to] = language === 'fr' ? [0, 1] : [1, 0];
    return PAIRS.filter((pair) => pair[from as 0] === word).map((pair) => ({
      word: pair[to as 0] as string,
      share: 1,
    }));
  },
  weightOf: (word) => (COMMON.has(word) ? 0.05 : 1),
};

const name = (text: string, language: Language | null) => ({
  ...{ text, language },
  folded: foldName(text),
  kind: 'name' as const,
});

export const entity = (id: string, type: Entity['type'], fr: string, en: string): Entity => ({
  ...{ id, type, nameFr: fr, nameEn: en, wikidata: null },
  names: [name(fr, 'fr'), name(en, 'en')],
});

export const ENTITIES = [
  entity('DE', 'location', 'Allemagne', 'Germany'),
  entity('BE', 'location', 'Berlin', 'Berlin'),
  entity('IT', 'location', 'Italie', 'Italy'),
  entity('EU', 'organization', 'Union européenne', 'European Union'),
];
const named = (folded: string): Entity[] => ENTITIES.filter(({ names }) => names.some((one) => one.folded === folded));

/** One number per letter, so that words of one spelling have one vector and others lie far. */
function spelt(text: string): Float32Array {
  const vector = new Float32Array(26);
  for (const word of foldedWords(text))
    for (const letter of word) {
      const at = letter.charCodeAt(0) - 97;
      if (at >= 0 && at < 26) vector[at] = (vector[at] as number) + 1;
    }
  const norm = Math.hypot(...vector) || 1;
  return vector.map((cell) => cell / norm);
}

/** Berlin speaks for Germany. */
const REALMS = {
  countryOf: new Map([
    ['DE', 'DE'],
    ['BE', 'DE'],
    ['IT', 'IT'],
  ]),
  states: new Set(['DE', 'BE', 'IT']),
};

/** Tools small enough to see through: the real rules, five translations, three entities, vectors of letters. */
export const smallTools = async (): Promise<MatchTools> => ({
  rules: { fr: await rulesFor('fr'), en: await rulesFor('en') },
  translator,
  embedder: { id: 'letters', dimensions: 26, embed: spelt },
  wordVector: () => new Float32Array(26),
  findNames: findKnownNames(ENTITIES, named, new Map([['fr', new Map([['allemand', ['allemagne']]])]]), REALMS),
  usualCase: { fr: new Map(), en: new Map() },
});

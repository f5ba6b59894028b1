import { expect, test } from 'vitest';
import type { Language } from '../../../src/domain/article.ts';
import { annotate, wordsOf } from '../../support/annotate.ts';

/** Quotations as `label → speaker: content`. */
function turns(text: string, language: Language): string[] {
  const { quotations, chains } = annotate(text, language);
  const name = (id: string | null): string => chains.find((chain) => chain.id === id)?.name ?? '-';
  return quotations.map(
    ({ kind, source, speaker, content }) =>
      `${kind} ${wordsOf(text, source)} → ${name(speaker)}: ${content.map((piece) => wordsOf(text, piece)).join(' // ')}`,
  );
}

test('Q and A: whoever asks has no name, whoever answers is the guest', () => {
  const text =
    'Marie Curie took questions on Monday.\n\nQ: Will you appeal?\n\nA: Yes. We will appeal in March.\n\nQ: Why?\n\nA: “Because it is wrong.”';
  expect(turns(text, 'en')).toEqual([
    'indirect Q → -: Will you appeal?',
    'indirect A → Marie Curie: Yes. We will appeal in March',
    'indirect Q → -: Why?',
    'direct A → Marie Curie: Because it is wrong.',
  ]);
});

test('names as labels: the paper asks, the person answers', () => {
  const text =
    'Anne Martin, maire de Lyon, a répondu à nos questions.\n\nLe Progrès : Allez-vous vous représenter ?\n\nAnne Martin : Je ne me représenterai pas.\n\nLe Progrès : Pourquoi ?\n\nAnne Martin : Parce que dix ans suffisent.';
  expect(turns(text, 'fr')).toEqual([
    'indirect Le Progrès → Le Progrès: Allez-vous vous représenter ?',
    'indirect Anne Martin → Anne Martin: Je ne me représenterai pas',
    'indirect Le Progrès → Le Progrès: Pourquoi ?',
    'indirect Anne Martin → Anne Martin: Parce que dix ans suffisent',
  ]);
});

test('initials as a label are those of a person in the text', () => {
  const text =
    'Que risque Sony ?\n\nAlain Bensoussan : La société risque une amende.\n\nEt les pirates ?\n\nA. B. : Ils risquent cinq ans de prison.';
  expect(turns(text, 'fr')).toEqual([
    'indirect Alain Bensoussan → Alain Bensoussan: La société risque une amende',
    'indirect A. B. → Alain Bensoussan: Ils risquent cinq ans de prison',
  ]);
});

test('a headline and a list with labels are no interview', () => {
  expect(
    turns('Paris: a city on the Seine.\n\nLondon: a city on the Thames.\n\nRome: a city on the Tiber.', 'en'),
  ).toEqual([]);
});

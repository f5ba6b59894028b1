import { expect, test } from 'vitest';
import type { Language } from '../../../src/domain/article.ts';
import { annotate } from '../../support/annotate.ts';

/** Relations as `subject type object "value"`, with what makes them doubtful. */
function noted(text: string, language: Language): string[] {
  const { relations, chains } = annotate(text, language);
  const name = (id: string | null): string => chains.find((chain) => chain.id === id)?.name ?? '-';
  return relations.map(({ type, subject, object, value, polarity, alleged, attributedTo }) =>
    [
      name(subject),
      type,
      name(object),
      value ? `“${value}”` : '',
      polarity === 'denied' ? 'denied' : '',
      alleged ? `alleged by ${name(attributedTo)}` : '',
    ]
      .filter(Boolean)
      .join(' '),
  );
}

test.each([
  [
    'fr',
    'Arnaud Kopp, le directeur technique de l’entreprise de cybersécurité Palo Alto Networks, est venu.',
    ['Arnaud Kopp role_at Palo Alto Networks “directeur technique”'],
  ],
  ['en', 'Tim Cook, the chief executive of Apple, was in Paris.', ['Tim Cook leads Apple “chief executive”']],
  ['fr', 'Google a racheté YouTube en 2006.', ['Google acquired YouTube']],
  ['en', 'YouTube was acquired by Google in 2006.', ['Google acquired YouTube']],
  ['fr', 'Paul Martin affirme que Google a racheté YouTube.', ['Google acquired YouTube alleged by Paul Martin']],
  ['en', 'Paul Martin said that Google had acquired YouTube.', ['Google acquired YouTube alleged by Paul Martin']],
  ['fr', 'Google aurait racheté YouTube.', ['Google acquired YouTube alleged by -']],
  ['fr', 'Google n’a pas racheté YouTube.', ['Google acquired YouTube denied']],
  ['en', 'Google has not acquired YouTube.', ['Google acquired YouTube denied']],
  ['fr', 'Instagram, filiale de Facebook, a réagi.', ['Instagram subsidiary_of Facebook']],
] as const)('%s: %s', (language, text, expected) => {
  expect(noted(text, language)).toEqual(expected);
});

test.each([
  ['fr', 'Google a-t-il racheté YouTube ?'],
  ['en', 'Did Google acquire YouTube?'],
  ['fr', 'Si Google rachète YouTube, rien ne change.'],
  ['en', 'If Google acquires YouTube, nothing changes.'],
] as const)('%s: a question and a condition state nothing: %s', (language, text) => {
  expect(noted(text, language)).toEqual([]);
});

test('what is only intended is alleged, and what was not said too', () => {
  expect(noted('Google will acquire YouTube.', 'en')).toEqual(['Google acquired YouTube alleged by -']);
  expect(noted('Paul Martin did not say that Google acquired YouTube.', 'en')).toEqual([
    'Google acquired YouTube alleged by -',
  ]);
  expect(noted('Google did not acquire YouTube.', 'en')).toEqual(['Google acquired YouTube denied']);
});

test('a claimed attack is alleged by who claims it', () => {
  expect(
    noted('L’attaque ayant ciblé Sony Pictures a été revendiquée par un groupe baptisé GOP (Guardian Of Peace).', 'fr'),
  ).toEqual([
    'Guardian Of Peace claimed_responsibility_for Sony Pictures “L’attaque ayant ciblé Sony Pictures”',
    'Guardian Of Peace attacked Sony Pictures “L’attaque ayant ciblé Sony Pictures” alleged by Guardian Of Peace',
  ]);
});

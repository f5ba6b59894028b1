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
  [
    'en',
    'The mayor of New Orleans, LaToya Cantrell, advised residents.',
    ['LaToya Cantrell leads New Orleans “mayor”'],
  ],
  ['en', 'Louisiana Gov. Bobby Jindal signed the letter.', ['Bobby Jindal leads Louisiana “Gov.”']],
  ['en', 'The singer Ariana Grande was in London.', []],
  // No noun phrase holds a modal; what a verb parts from an office is no body of it.
  ['en', 'A New York district attorney can obtain President Trump’s tax returns.', ['Trump leads - “President”']],
  ['fr', 'Le chef Jacky Ribault cuisine à Vincennes.', []],
  ['fr', 'Jacques Chirac est devenu maire de Paris.', ['Jacques Chirac leads Paris “maire”']],
  [
    'fr',
    'Le président LR du Sénat, Gérard Larcher, a démissionné.',
    ['Gérard Larcher leads Sénat “président LR”', 'Gérard Larcher member_of LR'],
  ],
  [
    'fr',
    'Le Premier ministre grec, Alexis Tsipras, est parti. La Grèce attend.',
    ['Alexis Tsipras leads Grèce “Premier ministre grec”'],
  ],
  ['en', 'Mike Ryan of the World Health Organization spoke.', ['Mike Ryan employed_by World Health Organization']],
  ['fr', 'Tim Sweeney, qui a fondé Epic Games, a réagi.', ['Tim Sweeney founded Epic Games']],
  ['en', 'Ivanka Trump and her husband, Jared Kushner, left.', ['Jared Kushner family_of Ivanka Trump “husband”']],
  ['fr', 'Annie Ernaux est née en 1940 à Lillebonne.', ['Annie Ernaux born_in Lillebonne']],
  ['en', 'The Brussels-based group Europol met in Brussels.', ['Europol based_in Brussels']],
  ['fr', 'Daimler, dont le siège se trouve à Stuttgart, embauche.', ['Daimler based_in Stuttgart']],
  ['fr', 'La mairie de Paris, que dirige Anne Hidalgo, proteste.', ['Anne Hidalgo leads mairie de Paris']],
  ['fr', 'Angela Merkel et François Hollande se sont rencontrés lundi.', ['Angela Merkel met_with François Hollande']],
  ['fr', 'YouTube a été racheté par Google.', ['Google acquired YouTube']],
  [
    'en',
    'Megyn Kelly and Gretchen Carlson accused Roger Ailes.',
    ['Megyn Kelly accused Roger Ailes', 'Gretchen Carlson accused Roger Ailes'],
  ],
  // A body is nobody's mother; the one born is the nearest.
  ['fr', 'La maison mère de Louis Martin, Paul Durand, va financer cette livraison.', []],
  ['en', 'Paul Smith, born to a father born in Mexico, lost the race.', []],
  ['en', 'Paul Smith is the son of a father born in Mexico.', []],
  ['fr', 'La députée a été interpellée. Léa Roy a interpellé Paul Martin sur le climat.', []],
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

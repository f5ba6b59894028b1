import { describe, expect, test } from 'vitest';
import type { Language } from '../../../src/domain/article.ts';
import { annotate } from '../../support/annotate.ts';

/** Published on a Friday. */
const PUBLISHED = { publishedAt: '2014-11-28' };

/** Events as `type role=X; role=Y @place date`, with what makes them doubtful; `?` behind a role that is only alleged. */
function noted(text: string, language: Language): string[] {
  const { events, chains } = annotate(text, language, PUBLISHED);
  const name = (id: string): string => chains.find((chain) => chain.id === id)?.name ?? '-';
  return events.map(({ type, participants, place, date, polarity, modality, alleged }) =>
    [
      type,
      participants.map(({ role, chain, alleged: only }) => `${role}${only ? '?' : ''}=${name(chain)}`).join('; '),
      place === null ? '' : `@${name(place)}`,
      date ?? '',
      polarity === 'denied' ? 'denied' : '',
      modality === 'asserted' ? '' : modality,
      alleged ? 'alleged' : '',
    ]
      .filter(Boolean)
      .join(' '),
  );
}

describe('events by verbs', () => {
  test.each([
    ['fr', 'Carlos Ghosn a été arrêté lundi à Tokyo.', ['arrest person=Carlos Ghosn @Tokyo 2014-11-24']],
    ['en', 'Carlos Ghosn was arrested in Tokyo on Monday.', ['arrest person=Carlos Ghosn @Tokyo 2014-11-24']],
    ['fr', 'Jacques Martin est mort en 2012 à Lyon.', ['death victim=Jacques Martin @Lyon 2012']],
    [
      'en',
      'Paul Smith, an engineer murdered in 2002, lived here.',
      ['death victim=Paul Smith 2002', 'attack target=Paul Smith 2002'],
    ],
    ['en', 'Paul Smith, an American who died near London, was 20.', ['death victim=Paul Smith @London']],
    ['fr', 'Google a racheté YouTube en 2006.', ['acquisition buyer=Google; acquired=YouTube 2006']],
    ['en', 'Facebook agreed to buy Instagram.', ['acquisition buyer=Facebook; acquired=Instagram intended']],
    [
      'en',
      'Tony Blair, whom Bertie Ahern met in Dublin, agreed.',
      ['meeting participant=Bertie Ahern; participant=Tony Blair @Dublin'],
    ],
    ['en', 'Gunmen stormed a hotel in Kabul on Monday.', ['attack @Kabul 2014-11-24']],
    ['fr', 'Emmanuel Macron a été élu en 2017.', ['election winner=Emmanuel Macron 2017 intended']],
    ['en', 'Britain voted to leave the European Union.', ['election @Britain']],
    ['fr', 'Google n’a pas racheté YouTube.', ['acquisition buyer?=Google; acquired?=YouTube denied']],
    ['fr', 'Paul Martin aurait été arrêté à Lyon.', ['arrest person?=Paul Martin @Lyon conditional alleged']],
  ] as const)('%s: %s', (language, text, events) => {
    expect(noted(text, language)).toEqual(events);
  });
});

describe('events by nouns', () => {
  test.each([
    ['fr', 'L’arrestation de Carlos Ghosn à Tokyo a surpris.', ['arrest person=Carlos Ghosn @Tokyo']],
    [
      'en',
      'The arrest of Carlos Ghosn by the FBI, a surprise, came early.',
      ['arrest person=Carlos Ghosn; authority=FBI'],
    ],
    ['en', 'George Floyd’s death shocked the country.', ['death victim=George Floyd']],
    ['fr', 'Le piratage de Sony Pictures en 2014 a coûté cher.', ['attack target=Sony Pictures 2014']],
    ['en', 'The hack of Sony Pictures in 2014 cost millions.', ['attack target=Sony Pictures 2014']],
    [
      'fr',
      'Un sommet entre Vladimir Poutine et Barack Obama se tiendra à Paris.',
      ['meeting participant=Vladimir Poutine; participant=Barack Obama @Paris'],
    ],
    ['fr', 'Disney a annoncé mardi le rachat de Pixar.', ['acquisition buyer=Disney; acquired=Pixar 2014-11-25']],
    ['en', 'France waited. The French presidential election in May was close.', ['election @France 2014-05']],
    ['fr', 'Une manifestation contre Total a eu lieu à Lyon hier.', ['protest target=Total @Lyon 2014-11-27']],
  ] as const)('%s: %s', (language, text, events) => {
    expect(noted(text, language)).toEqual(events);
  });
});

test.each([
  ['a habit', 'en', 'Police often arrest protesters.'],
  ['sharp words', 'en', 'Donald Trump attacked Joe Biden over the economy.'],
  [
    'sport',
    'en',
    'Germany meet Argentina in the final. It is the third World Cup final of the two, and no match is like it.',
  ],
  ['an infinitive that nothing plans', 'en', 'To arrest Paul Smith would be a mistake.'],
  ['a compound', 'en', 'The Iowa election campaign bored John Smith.'],
  ['a product among many', 'fr', 'Paul Martin a acheté une Lamborghini.'],
  ['another’s death', 'fr', 'Paul Martin, frère de l’homme tué hier, a parlé.'],
] as const)('no event: %s', (_, language, text) => {
  expect(noted(text, language)).toEqual([]);
});

test('mentions of one event are one, and who claims it is its attacker by his word alone', () => {
  const text =
    'L’attaque ayant visé Sony Pictures le 24 novembre a été revendiquée par un groupe baptisé GOP. Le piratage a coûté 80 millions. La Corée du Nord dément.';
  expect(noted(text, 'fr')).toEqual(['attack target=Sony Pictures; attacker?=GOP 2014-11-24']);
  const { events, relations } = annotate(text, 'fr', PUBLISHED);
  expect(events[0]?.evidence.map(({ start, end }) => text.slice(start, end))).toContain('piratage');
  const claimed = relations.find(({ type }) => type === 'claimed_responsibility_for');
  expect(claimed?.event).toBe(events[0]?.id);
});

test('two days are two events, and everyone dies for himself', () => {
  const twice = 'Paul Smith was arrested in May 2012. Paul Smith was arrested again in June 2013.';
  expect(noted(twice, 'en')).toEqual(['arrest person=Paul Smith 2012-05', 'arrest person=Paul Smith 2013-06']);
  expect(noted('Paul Smith and John Brown were killed in Paris.', 'en')).toEqual([
    'death victim=Paul Smith @Paris',
    'death victim=John Brown @Paris',
  ]);
});

describe('the time of a relation', () => {
  test.each([
    ['fr', 'Tim Cook, directeur général d’Apple depuis 2011, est venu.', '2011', null, false],
    ['en', 'Tim Cook, the chief executive of Apple since 2011, came.', '2011', null, false],
    ['en', 'Barack Obama, president of the United States from 2009 to 2017, came.', '2009', '2017', false],
    ['fr', 'L’ancien patron de Renault, Carlos Ghosn, est venu.', null, null, true],
    ['en', 'The former Apple chief executive John Sculley came.', null, null, true],
    ['en', 'Google acquired YouTube in 2006.', '2006', '2006', false],
    ['fr', 'Lundi, Google a racheté YouTube.', '2014-11-24', '2014-11-24', false],
    ['en', 'OpenAI named Mira Murati chief executive on Friday.', '2014-11-28', null, false],
    ['en', 'Nissan removed Carlos Ghosn as chairman in October.', null, '2014-10', true],
    ['fr', 'Jean Dupont a été élu maire de Lyon hier.', '2014-11-27', null, false],
    ['en', 'Tim Cook, the chief executive of Apple, came in 2011.', null, null, false],
  ] as const)('%s: %s', (language, text, validFrom, validTo, ended) => {
    const [relation] = annotate(text, language, PUBLISHED).relations;
    expect(relation).toMatchObject({ validFrom, validTo, ended });
  });
});

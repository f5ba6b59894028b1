import { expect, test } from 'vitest';
import { compileNotes } from '../../../scripts/gold/compile-notes.ts';
import { compiled, EN, FR, FR_NOTES } from './annotated-records.ts';

test('French notes become offsets: incise, typographic apostrophe, longer surface first, emoji', () => {
  expect(compiled(FR_NOTES, FR)).toEqual({
    id: 'a-1',
    lang: 'fr',
    source: 'fr.wikinews.org',
    license: 'CC BY 2.5',
    sha256: '69c933a8e91b68a014d10018320a8006e34149773e54872b337efdec4c459a76',
    entities: [
      { start: 16, end: 23, type: 'person', entity: 'Léa Roy' },
      { start: 26, end: 32, type: 'organization', entity: 'Airbus' },
      { start: 47, end: 61, type: 'organization', entity: 'Airbus Defence' },
      { start: 72, end: 78, type: 'organization', entity: 'Airbus' },
    ],
    quotations: [
      {
        ...{
          content: [
            [5, 8],
            [34, 44],
          ],
          kind: 'direct',
          source: [16, 23],
          speaker: 'Léa Roy',
          cue: [12, 15],
        },
        ...{ polarity: 'affirmed', modality: 'asserted' },
      },
      {
        ...{ content: [[47, 78]], kind: 'indirect', source: [89, 93], speaker: 'Léa Roy', cue: [80, 86] },
        ...{ polarity: 'denied', modality: 'asserted' },
      },
    ],
    relations: [
      {
        ...{ type: 'employed_by', subject: 'Léa Roy', object: 'Airbus', value: null },
        ...{ polarity: 'affirmed', modality: 'asserted', evidence: [16, 32] },
      },
    ],
  });
});

test('English notes become offsets: mixed content, a list of occurrences, value and stance', () => {
  const document = compiled(
    `E person | Ann Lee
E person | Lee | Ann Lee | 2
E organization | Acme
Q mixed | profits "fell sharply" in 2019 | Ann Lee | Ann Lee | said
R leads | Ann Lee | Acme | president | affirmed | asserted | Ann Lee … president`,
    EN,
  );
  expect(document.license).toBe('all rights reserved by the publisher');
  expect(document.entities.map(({ start, end, entity }) => [start, end, entity])).toEqual([
    [0, 7, 'Ann Lee'],
    [9, 13, 'Acme'],
    [69, 72, 'Ann Lee'],
  ]);
  expect(document.quotations).toMatchObject([{ content: [[37, 67]], source: [0, 7], cue: [27, 31] }]);
  expect(document.relations).toMatchObject([{ value: 'president', evidence: [0, 25] }]);
});

test.each([
  ['a surface that is not there', 'E person | Léo Roy', 1, /not in the text: "Léo Roy"/],
  ['an unknown type', 'E people | Léa Roy', 1, /unknown entity type "people"/],
  ['an unknown kind', '\nQ spoken | Moi | - | Léa Roy | -', 2, /unknown quotation kind "spoken"/],
  ['an unknown polarity', 'Q direct | Moi | - | elle | - | no', 1, /unknown polarity "no"/],
  ['an unknown modality', 'Q direct | Moi | - | elle | - | - | sure', 1, /unknown modality "sure"/],
  ['an unknown relation', 'R loves | A | B | - | - | - | Moi', 1, /unknown relation type "loves"/],
  ['an occurrence that is not there', 'E organization | Airbus | Airbus | 4', 1, /has 3 occurrences, not 4/],
  ['a list that is not one', 'E organization | Airbus | Airbus | 2,1', 1, /rising list/],
  ['overlapping entities', 'E person | Léa Roy\nE other | Roy d’Airbus', 1, /overlaps/],
  ['a surface stated twice', 'E person | Léa Roy\nE other | Léa Roy', 2, /a second line/],
  ['a name that no entity has', 'Q direct | Moi | - | Léa Roy | dit', 1, /no entity "Léa Roy", its speaker/],
  ['a subject that no entity has', 'R owns | Léa Roy | - | x | - | - | Moi', 1, /no entity "Léa Roy"/],
  ['a mark at the edge', 'Q direct | j’y crois. » | - | elle | -', 1, /begins or ends with a mark/],
  ['a cue inside the content', 'Q direct | Moi, a dit | - | elle | dit', 1, /only inside the content/],
  ['a line of no kind', 'X y', 1, /begins with E, Q, R/],
] as const)('refused, with its line: %s', (_, notes, line, message) => {
  const result = compileNotes(notes, FR);
  expect('problems' in result && result.problems[0]).toMatchObject({
    line,
    message: expect.stringMatching(message) as string,
  });
});

test('a source that repeats near the content and near the cue needs its number', () => {
  const record = { id: 'c', lang: 'fr' as const, source: 's', text: '« Oui », dit-il. « Non », conclut-il.' };
  const note = (source: string): string => `Q direct | Non | ${source} | elle | conclut`;
  expect(compileNotes(note('il'), record)).toMatchObject({ problems: [{ line: 1 }] });
  expect(compiled(note('il@2'), record).quotations).toMatchObject([{ source: [34, 36], cue: [26, 33] }]);
});

test.each([
  ['fr', 'Léa dit que Paul part.', 'que Paul part', 'Paul part'],
  ['en', 'Ann says that Paul left.', 'that Paul left', 'Paul left'],
] as const)('%s: an indirect content leaves out que or that, unless the kind insists', (lang, text, wrong, right) => {
  const record = { id: 'c', lang, source: 's', text };
  const note = (kind: string, content: string): string => `Q ${kind} | ${content} | - | elle | -`;
  expect(compileNotes(note('indirect', wrong), record)).toMatchObject({ problems: [{ line: 1 }] });
  expect(compileNotes(note('indirect!', wrong), record)).toHaveProperty('document');
  expect(compileNotes(note('indirect', right), record)).toHaveProperty('document');
});

test('a text of our own goes along with its annotation', () => {
  const document = compiled('', { ...FR, phenomena: ['incise'], license: 'CC BY 4.0' } as typeof FR);
  expect(document).toMatchObject({ text: FR.text, phenomena: ['incise'], license: 'CC BY 4.0' });
});

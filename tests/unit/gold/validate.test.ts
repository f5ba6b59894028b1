import { expect, test } from 'vitest';
import type { GoldDocument } from '../../../scripts/gold/format.ts';
import { documentFaults } from '../../../scripts/gold/validate.ts';
import { goldDocument, TEXT } from './gold-document.ts';

const [quotation] = goldDocument().quotations;
const quoting = (changes: object): Partial<GoldDocument> => ({ quotations: [{ ...quotation!, ...changes }] });
const person = (start: number, end: number, entity = 'Léa') => ({ start, end, type: 'person' as const, entity });
const relation = {
  ...{ type: 'family_of' as const, subject: 'Léa', object: null, value: 'sœur', polarity: 'affirmed' as const },
  ...{ modality: 'asserted' as const, evidence: [3, 6] as [number, number] },
};

test('a sound document has no fault, with its text and without', () => {
  expect(documentFaults(goldDocument(), TEXT)).toEqual([]);
  expect(documentFaults(goldDocument(), null)).toEqual([]);
});

test.each([
  ['past the end', { entities: [person(3, 99)] }, /outside the text/],
  ['inside an emoji', { entities: [person(1, 6), person(19, 22)] }, /splits a surrogate pair/],
  ['with a space', { entities: [person(2, 6), person(19, 22)] }, /begins or ends with a space/],
  ['speaker unknown', quoting({ speaker: 'Zoé' }), /no entity "Zoé", its speaker/],
  ['one of two speakers unknown', quoting({ speaker: 'Léa et Zoé' }), /no entity/],
] as const)('found with the text: %s', (_, changes, message) => {
  const messages = documentFaults(goldDocument(changes as Partial<GoldDocument>), TEXT).map((fault) => fault.message);
  expect(messages).toContainEqual(expect.stringMatching(message));
});

test.each([
  ['an empty span', { entities: [person(3, 3), person(19, 22)] }, /is empty/],
  ['overlapping entities', { entities: [person(3, 6), person(5, 9)] }, /overlaps/],
  ['entities out of order', { entities: [person(19, 22), person(3, 6)] }, /out of order/],
  ['the same entity twice', { entities: [person(3, 6), person(3, 6)] }, /there twice/],
  ['one name, two types', { entities: [person(3, 6), { ...person(19, 22), type: 'work' }] }, /both person and work/],
  [
    'pieces out of order',
    quoting({
      content: [
        [9, 12],
        [3, 6],
      ],
    }),
    /pieces of content/,
  ],
  ['a cue in the content', quoting({ cue: [7, 10] }), /cue is in the content/],
  ['an object unknown', { relations: [{ ...relation, object: 'Zoé' }] }, /no entity "Zoé"/],
  ['a relation with one end', { relations: [{ ...relation, value: null }] }, /neither object nor value/],
] as const)('found without the text: %s', (_, changes, message) => {
  const messages = documentFaults(goldDocument(changes as Partial<GoldDocument>), null).map((fault) => fault.message);
  expect(messages).toContainEqual(expect.stringMatching(message));
});

test.each(['un habitant', 'Léa et un ami', "l'ONG"])('%s may speak: a noun phrase needs no entity', (speaker) => {
  expect(documentFaults(goldDocument(quoting({ speaker })), TEXT)).toEqual([]);
});

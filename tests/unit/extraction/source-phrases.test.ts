import { expect, test } from 'vitest';
import { findNames } from '../../../src/extraction/find-names.ts';
import { readDocument } from '../../../src/extraction/read-document.ts';
import { readNames, spanOf } from '../../../src/extraction/reading.ts';
import { withoutVerb } from '../../../src/extraction/subjects.ts';
import { ANNOTATORS, article } from '../../support/annotate.ts';

test.each([
  ['en', 'the younger woman can be heard', 'the younger woman'],
  ['en', 'a top UN official is in Syria', 'a top UN official'],
  ['en', 'In a statement, the company', 'the company'],
  ['en', 'an earlier report of May this year', 'an earlier report of May this year'],
  ['en', 'at a news conference', null],
  ['en', 'can you', null],
  ['fr', 'le maire doit', 'le maire'],
  ['fr', 'Dans un communiqué, la mairie', 'la mairie'],
  ['fr', 'des élus de la majorité', 'des élus de la majorité'],
  ['fr', 'selon la mairie', null],
] as const)('%s: the noun phrase that a source holds: %s', (language, text, expected) => {
  const annotator = ANNOTATORS[language];
  const document = readDocument(article(text, language), annotator.lexicon.rules.text);
  const reading = readNames(document, annotator.lexicon.rules, findNames(document, annotator));
  const found = withoutVerb(reading, { first: 0, last: reading.tokens.length - 1 });
  expect(found && text.slice(spanOf(reading, found).start, spanOf(reading, found).end)).toBe(expected);
});

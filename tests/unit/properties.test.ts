import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Language } from '../../src/domain/article.ts';
import { foldName } from '../../src/domain/fold-name.ts';
import type { Span } from '../../src/domain/span.ts';
import { extract } from '../../src/extraction/extract.ts';
import { cleanText } from '../../src/ingest/clean-text.ts';
import { ANNOTATORS, annotate, article } from '../support/annotate.ts';

/** Pieces that stress the rules, strung together at random with anything at all. */
const PIECES = [
  '« ',
  ' »',
  '“',
  '”',
  '"',
  '\u00a0',
  '\u202f',
  '\n',
  '\n\n',
  ', ',
  '. ',
  ' : ',
  '(',
  ')',
  '😀',
  '👨‍👩‍👧',
  'e\u0301',
  '\u200b',
  '\ud83d\ude00',
  'Paul Martin',
  'M. Dupont',
  'Sony Pictures',
  'GOP (Guardian Of Peace)',
  'a déclaré',
  'said',
  'selon ',
  'according to ',
  'que ',
  'that ',
  'il',
  'he ',
  "l'",
  'n’a pas',
  'revendiquée par ',
  'claimed responsibility for ',
  '80 millions d’euros',
  '$1.5bn',
  'hier',
  'ajoutant que ',
  '-t-il',
];
const text = fc
  .array(
    fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'grapheme', maxLength: 12 }), fc.lorem({ maxCount: 4 })),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(' '));
const language = fc.constantFrom<Language>('fr', 'en');

const splitsPair = (whole: string, index: number): boolean =>
  /[\uD800-\uDBFF]/.test(whole[index - 1] ?? '') && /[\uDC00-\uDFFF]/.test(whole[index] ?? '');

function check(whole: string, span: Span): void {
  expect(span.start).toBeGreaterThanOrEqual(0);
  expect(span.end).toBeGreaterThan(span.start);
  expect(span.end).toBeLessThanOrEqual(whole.length);
  expect(splitsPair(whole, span.start) || splitsPair(whole, span.end)).toBe(false);
}

test('every span lies in the text, is not empty, splits no surrogate pair, and says what it covers', () => {
  fc.assert(
    fc.property(text, language, (whole, lang) => {
      const { mentions, quotations, claims, relations, events, coMentions, chains } = annotate(whole, lang, {
        publishedAt: '2020-01-01',
      });
      const ids = new Set(chains.map(({ id }) => id));
      for (const mention of mentions) {
        check(whole, mention);
        expect(whole.slice(mention.start, mention.end)).toBe(mention.text);
        expect(ids.has(mention.chain)).toBe(true);
      }
      for (const { content, cue, source, speaker } of [...quotations, ...claims]) {
        expect(content.length).toBeGreaterThan(0);
        for (const span of [...content, cue, source]) if (span) check(whole, span);
        expect(speaker === null || ids.has(speaker)).toBe(true);
      }
      for (const { amounts, dates } of claims) for (const span of [...amounts, ...dates]) check(whole, span);
      for (const { evidence, subject, object } of relations) {
        check(whole, evidence);
        expect(ids.has(subject) && (object === null || ids.has(object))).toBe(true);
      }
      for (const { evidence, participants, place } of events) {
        expect(evidence.length).toBeGreaterThan(0);
        for (const span of evidence) check(whole, span);
        expect(participants.every(({ chain }) => ids.has(chain)) && (place === null || ids.has(place))).toBe(true);
      }
      for (const pair of coMentions) check(whole, pair);
    }),
    { numRuns: 300 },
  );
});

test('sentences are in order, apart, and cover all that is not space; tokens likewise within them', () => {
  fc.assert(
    fc.property(text, language, (whole, lang) => {
      const { document } = extract(article(whole, lang), ANNOTATORS[lang]);
      let end = 0;
      for (const sentence of document.sentences) {
        expect(sentence.start).toBeGreaterThanOrEqual(end);
        expect(whole.slice(end, sentence.start).replace(/[\s\u00AD\u200B-\u200D\u2060\uFEFF]/gu, '')).toBe('');
        end = sentence.end;
      }
      expect(whole.slice(end).replace(/[\s\u00AD\u200B-\u200D\u2060\uFEFF]/gu, '')).toBe('');
      for (const token of document.tokens) check(whole, token);
    }),
    { numRuns: 300 },
  );
});

test('named mentions do not overlap', () => {
  fc.assert(
    fc.property(text, language, (whole, lang) => {
      const named = annotate(whole, lang).mentions.filter(({ kind }) => kind === 'name');
      for (const [index, mention] of named.entries())
        expect(mention.start).toBeGreaterThanOrEqual(named[index - 1]?.end ?? 0);
    }),
    { numRuns: 300 },
  );
});

test('the same text gives the same extraction', () => {
  fc.assert(
    fc.property(text, language, (whole, lang) => {
      expect(annotate(whole, lang)).toEqual(annotate(whole, lang));
    }),
    { numRuns: 100 },
  );
});

test('cleaning a clean text changes nothing', () => {
  fc.assert(
    fc.property(fc.oneof(text, fc.string({ unit: 'binary' })), (raw) => {
      expect(cleanText(cleanText(raw))).toBe(cleanText(raw));
    }),
  );
});

test('folding a folded name changes nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      expect(foldName(foldName(name))).toBe(foldName(name));
    }),
  );
});

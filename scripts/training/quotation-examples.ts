/** Quotations as a tagger of speech that never saw the texts finds them, and whether gold has them. */
import { bareArticle } from '../../src/domain/article.ts';
import type { Span } from '../../src/domain/span.ts';
import { findNames } from '../../src/extraction/find-names.ts';
import type { NameReader } from '../../src/extraction/name-lexicon.ts';
import { quotationCandidates } from '../../src/extraction/quotations/find-quotations.ts';
import { quotationRows } from '../../src/extraction/quotations/quotation-rows.ts';
import { readDocument } from '../../src/extraction/read-document.ts';
import { readNames, spanOf } from '../../src/extraction/reading.ts';
import type { SpeechTagger } from '../../src/models/speech-tagger.ts';
import type { ClassExample } from './softmax.ts';
import type { SpokenText } from './speech-examples.ts';

/** A found content is gold's if they share at least this much of what either covers. */
const SAME = 0.5;

function isGold(spans: readonly Span[], { quotations }: SpokenText): boolean {
  return quotations.some(({ content }) =>
    spans.some((span) =>
      content.some(([start, end]) => {
        const shared = Math.min(end, span.end) - Math.max(start, span.start);
        return shared / (Math.max(end, span.end) - Math.min(start, span.start)) >= SAME;
      }),
    ),
  );
}

/** One example per candidate of a text; label 1 if gold has it. */
export function quotationExamples(text: SpokenText, reader: NameReader, speech: SpeechTagger): ClassExample[] {
  const { rules } = reader.lexicon;
  const { formOf } = reader.tagger;
  const document = readDocument(bareArticle(text.text, text.lang), rules.text);
  const reading = readNames(document, rules, findNames(document, reader));
  const { found, rules: ruled } = quotationCandidates(reading, { tagger: speech, formOf });
  return found.map((quotation): ClassExample => {
    const rows = quotationRows(reading, ruled, quotation, formOf);
    const right = isGold(
      quotation.content.map((piece) => spanOf(reading, piece)),
      text,
    );
    return { rows, values: new Float32Array(rows.length).fill(1), allowed: [right ? 1 : 0], weight: 1 };
  });
}

/** Annotated articles as a training set of the tagger of reported speech. */
import { bareArticle, type Language } from '../../src/domain/article.ts';
import { findNames } from '../../src/extraction/find-names.ts';
import type { NameReader } from '../../src/extraction/name-lexicon.ts';
import { candidatesOf } from '../../src/extraction/quotations/find-quotations.ts';
import { beyond, mayReport, speechTokens } from '../../src/extraction/quotations/speech-tokens.ts';
import { readDocument } from '../../src/extraction/read-document.ts';
import { readNames } from '../../src/extraction/reading.ts';
import {
  SPEECH_BUCKETS,
  SPEECH_FEATURES,
  SPEECH_LABELS,
  SPEECH_SCHEME,
  speechRows,
} from '../../src/models/speech-features.ts';
import type { TrainingSet } from './perceptron.ts';

type Offsets = readonly [start: number, end: number];

/** A quotation as gold has it. */
export interface GoldSpeech {
  readonly content: readonly Offsets[];
  readonly kind: string;
  readonly source: Offsets | null;
  readonly cue: Offsets | null;
}

/** A text and its quotations. */
export interface SpokenText {
  readonly text: string;
  readonly lang: Language;
  readonly quotations: readonly GoldSpeech[];
}

interface Sequence {
  readonly rows: Uint32Array;
  readonly labels: Uint8Array;
}

const holds = (outer: GoldSpeech, inner: GoldSpeech): boolean =>
  outer !== inner &&
  outer.content.some(([from, to]) =>
    inner.content.every(([a, b]) => from <= a && b <= to && (to - from > b - a || outer.kind === 'direct')),
  );

const label = (name: (typeof SPEECH_LABELS)[number]): number => SPEECH_LABELS.indexOf(name);

/** Labels of all tokens: contents that are not direct, cues and sources of all; what is inside another content is left out. */
function labelsOf(tokens: readonly { start: number; end: number }[], quotations: readonly GoldSpeech[]): Uint8Array {
  const labels = new Uint8Array(tokens.length);
  const outer = quotations.filter((one) => !quotations.some((other) => holds(other, one)));
  const fill = ([start, end]: Offsets, kind: 'CON' | 'SRC' | 'CUE'): void => {
    let begun = false;
    tokens.forEach((token, index) => {
      if (token.start >= end || token.end <= start) return;
      if (kind !== 'CUE') labels[index] = label(`${begun ? 'I' : 'B'}-${kind}`);
      else if (!begun) labels[index] = label('B-CUE');
      begun = true;
    });
  };
  for (const { kind, content } of outer) if (kind !== 'direct') for (const piece of content) fill(piece, 'CON');
  for (const { source, cue } of outer) {
    if (source) fill(source, 'SRC');
    if (cue) fill(cue, 'CUE');
  }
  return labels;
}

function sequencesOf({ text, lang, quotations }: SpokenText, reader: NameReader): Sequence[] {
  const { rules } = reader.lexicon;
  const { formOf } = reader.tagger;
  const document = readDocument(bareArticle(text, lang), rules.text);
  const reading = readNames(document, rules, findNames(document, reader));
  const { inMarks, rules: ruled } = candidatesOf(reading);
  const gold = labelsOf(document.tokens, quotations);
  const none = beyond(formOf);
  return reading.bounds.flatMap((bounds): Sequence[] => {
    if (!mayReport(reading, bounds, ruled)) return [];
    const tokens = speechTokens(reading, bounds, inMarks, ruled, formOf);
    const labels = gold.slice(...bounds);
    labels.forEach((one, index) => {
      // A content that runs over a sentence's end begins anew.
      if (!SPEECH_SCHEME.allowed[(index === 0 ? 0 : (labels[index - 1] as number) + 1) * SPEECH_LABELS.length + one])
        labels[index] = one - 1;
    });
    return [{ rows: speechRows(tokens, none), labels }];
  });
}

/** All sentences of the texts that may report speech. */
export function speechTrainingSet(texts: readonly SpokenText[], annotator: NameReader): TrainingSet {
  const sequences = texts.flatMap((text) => sequencesOf(text, annotator));
  return {
    ...{ scheme: SPEECH_SCHEME, buckets: SPEECH_BUCKETS, width: SPEECH_FEATURES, count: sequences.length },
    rowsOf: (index) => (sequences[index] as Sequence).rows,
    labelsOf: (index) => (sequences[index] as Sequence).labels,
  };
}

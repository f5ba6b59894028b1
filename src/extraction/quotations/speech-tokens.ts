import { CUE_CLASSES, ENTITY_TYPES } from '../../domain/annotation.ts';
import type { CueForm } from '../../language/speech-rules.ts';
import { hashString, type WordForm } from '../../models/features.ts';
import { SPEECH_LABELS, type SpeechToken } from '../../models/speech-features.ts';
import { lowerAt, type Reading, startsAt, type TokenRange } from '../reading.ts';
import { cueAt } from './credits.ts';
import type { FoundQuotation } from './found.ts';

const SHAPES = ['finite', 'participle', 'gerund', 'infinitive', 'noun'] as const;
const labelOf = (label: (typeof SPEECH_LABELS)[number]): number => SPEECH_LABELS.indexOf(label);

/** Labels of all tokens of a document by what the rules found; of content in marks only, nothing is said. */
export function ruleLabels(reading: Reading, quotations: readonly FoundQuotation[]): Uint8Array {
  const labels = new Uint8Array(reading.tokens.length);
  const fill = ({ first, last }: TokenRange, kind: 'CON' | 'SRC'): void => {
    labels.fill(labelOf(`I-${kind}`), first, last + 1);
    labels[first] = labelOf(`B-${kind}`);
  };
  for (const { kind, content } of quotations) if (kind !== 'direct') for (const piece of content) fill(piece, 'CON');
  for (const { source, cue } of quotations) {
    if (source) fill(source, 'SRC');
    if (cue) labels[cue.first] = labelOf('B-CUE');
  }
  return labels;
}

const PUNCTUATION = /^[.;:!?…()[\]–—-]+$/u;

const isAttribution = (reading: Reading, index: number): boolean =>
  reading.rules.speech.attributions
    .get(lowerAt(reading, index))
    ?.some(({ words }) => startsAt(reading, index, words)) === true;

function roleOf(reading: Reading, index: number): number {
  const { speech } = reading.rules;
  const word = lowerAt(reading, index);
  if (word === ',') return 3;
  if (speech.clauseMarkers.has(word)) return 1;
  if (isAttribution(reading, index)) return 2;
  if (speech.infinitiveMarkers.has(word)) return 5;
  return PUNCTUATION.test(word) ? 4 : 0;
}

const OPENING = /^[«“„]$/u;
const CLOSING = /^[»”]$/u;

/** The cue form at a token, whether a rule would trust it or not; none within a name ("the Associated Press"). */
export function anyCueAt({ rules: { speech }, tokens, nameAt }: Reading, index: number): CueForm | null {
  const word = tokens[index]?.lower ?? '';
  return nameAt[index] ? null : (speech.cueForms.get(word) ?? speech.weakCues.get(word) ?? null);
}

/** Whether a cue form is trusted, or stands right before a reported clause or a mark. */
function isAnchor(reading: Reading, index: number): boolean {
  const { cueForms, clauseMarkers } = reading.rules.speech;
  const next = lowerAt(reading, index + 1);
  return cueForms.has(lowerAt(reading, index)) || clauseMarkers.has(next) || /^[:«“"]$/u.test(next);
}

/** 0 for none, else its class and shape, whether rules trust the form, and whether they take it for a cue here. */
function cueCode(reading: Reading, index: number, cue: CueForm | null): number {
  if (!cue) return 0;
  const kind = CUE_CLASSES.indexOf(cue.cueClass) * SHAPES.length + SHAPES.indexOf(cue.shape);
  const weak = !reading.rules.speech.cueForms.has(lowerAt(reading, index));
  return 1 + kind * 4 + (weak ? 2 : cueAt(reading, index) ? 1 : 0);
}

/** The tokens of a sentence as the model of reported speech reads them. `inMarks` and `rules` are by token of the document. */
export function speechTokens(
  reading: Reading,
  [first, end]: readonly [first: number, end: number],
  inMarks: Uint8Array,
  rules: Uint8Array,
  formOf: (word: string) => WordForm,
): SpeechToken[] {
  return reading.tokens.slice(first, end).map((token, k): SpeechToken => {
    const index = first + k;
    const cue = anyCueAt(reading, index);
    const name = reading.nameAt[index];
    const marked = inMarks[index] === 1;
    const straight = token.text === '"' && !marked;
    const closes = CLOSING.test(token.text) || (straight && inMarks[index - 1] === 1);
    const opens = OPENING.test(token.text) || (straight && !closes);
    return {
      form: formOf(token.text),
      cue: cueCode(reading, index, cue),
      anchor: cue !== null && isAnchor(reading, index),
      lemma: cue ? hashString(cue.lemma, 7) : 0,
      name: name ? 1 + ENTITY_TYPES.indexOf(name.type) * 2 + (name.first === index ? 0 : 1) : 0,
      marks: marked ? 1 : closes ? 3 : opens ? 2 : 0,
      rule: rules[index] as number,
      role: roleOf(reading, index),
    };
  });
}

/** What stands beyond the ends of a sentence. */
export const beyond = (formOf: (word: string) => WordForm): SpeechToken => ({
  form: formOf('\u0000'),
  cue: 0,
  anchor: false,
  lemma: 0,
  name: 0,
  marks: 0,
  rule: 0,
  role: 0,
});

/** Longer runs without an end are no sentences. */
const MAX_SENTENCE = 400;

/** Whether a sentence may report speech at all: only then is the model asked. */
export function mayReport(
  reading: Reading,
  [first, end]: readonly [first: number, end: number],
  rules: Uint8Array,
): boolean {
  if (end - first > MAX_SENTENCE) return false;
  for (let index = first; index < end; index++)
    if (rules[index] !== 0 || anyCueAt(reading, index) || isAttribution(reading, index)) return true;
  return false;
}

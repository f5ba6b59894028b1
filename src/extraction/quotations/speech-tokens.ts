import { CUE_CLASSES, ENTITY_TYPES } from '../../domain/annotation.ts';
import type { Token } from '../../domain/article.ts';
import type { CueForm, SpeechRules } from '../../language/speech-rules.ts';
import { hashString, type WordForm } from '../../models/features.ts';
import { SPEECH_LABELS, type SpeechToken } from '../../models/speech-features.ts';
import { perForm } from '../per-form.ts';
import { lowerAt, mayBegin, type Reading, startsAt, type TokenRange } from '../reading.ts';
import { cueAt } from './credits.ts';
import type { FoundQuotation } from './found.ts';

/** Shapes of cue forms, in the order that their codes have. */
export const CUE_SHAPES = ['finite', 'participle', 'gerund', 'infinitive', 'noun'] as const;
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
  mayBegin(reading, index, 'attribution') &&
  reading.rules.speech.attributions
    .get(lowerAt(reading, index))
    ?.some(({ words }) => startsAt(reading, index, words)) === true;

/** What a word says of reported speech wherever it stands. */
interface SpeechWord {
  /** As in {@link SpeechToken}, but for whether it stands as a verb. */
  readonly cue: number;
  /** Whether rules take the form for a cue. */
  readonly trusted: boolean;
  readonly lemma: number;
  /** As in {@link SpeechToken}, but for attributions. */
  readonly role: number;
  /** 1 a straight quotation mark, 2 an opening one, 3 a closing one. */
  readonly mark: number;
}

const OPENING = /^[«“„]$/u;
const CLOSING = /^[»”]$/u;

/** The cue form at a token, whether a rule would trust it or not; none within a name ("the Associated Press"). */
export function anyCueAt({ rules: { speech }, tokens, nameAt }: Reading, index: number): CueForm | null {
  const word = tokens[index]?.lower ?? '';
  return nameAt[index] ? null : (speech.cueForms.get(word) ?? speech.weakCues.get(word) ?? null);
}

/** A cue form as a small number from 1: its class and shape; plus 1 where rules take it for a cue, plus 2 where they never do. */
export const cueCode = ({ cueClass, shape }: CueForm, more: 0 | 1 | 2): number =>
  1 + (CUE_CLASSES.indexOf(cueClass) * CUE_SHAPES.length + CUE_SHAPES.indexOf(shape)) * 4 + more;

function speechWord(word: string, speech: SpeechRules): SpeechWord {
  const strong = speech.cueForms.get(word);
  const cue = strong ?? speech.weakCues.get(word);
  const plain = speech.infinitiveMarkers.has(word) ? 5 : PUNCTUATION.test(word) ? 4 : 0;
  return {
    cue: cue ? cueCode(cue, strong ? 0 : 2) : 0,
    trusted: strong !== undefined,
    lemma: cue ? hashString(cue.lemma, 7) : 0,
    role: word === ',' ? 3 : speech.clauseMarkers.has(word) ? 1 : plain,
    mark: word === '"' ? 1 : OPENING.test(word) ? 2 : CLOSING.test(word) ? 3 : 0,
  };
}

const roleOf = (reading: Reading, index: number, { role }: SpeechWord): number =>
  role !== 3 && role !== 1 && isAttribution(reading, index) ? 2 : role;

const wordsOf = perForm(speechWord);

/** A cue form is one that others are placed by if rules trust it, or if it stands right before a clause or a mark. */
function isAnchor(reading: Reading, index: number, { cue, trusted }: SpeechWord): boolean {
  if (cue === 0 || trusted) return trusted;
  const next = lowerAt(reading, index + 1);
  return reading.rules.speech.clauseMarkers.has(next) || /^[:«“"]$/u.test(next);
}

/** The tokens of a sentence as the model of reported speech reads them. `inMarks` and `rules` are by token of the document. */
export function speechTokens(
  reading: Reading,
  [first, end]: readonly [first: number, end: number],
  inMarks: Uint8Array,
  rules: Uint8Array,
  formOf: (word: string) => WordForm,
): SpeechToken[] {
  const tokens: SpeechToken[] = [];
  const wordOf = wordsOf(reading.rules.speech);
  for (let index = first; index < end; index++) {
    const { text, lower } = reading.tokens[index] as Token;
    const word = wordOf(lower);
    const name = reading.nameAt[index];
    tokens.push({
      form: formOf(text),
      cue: name ? 0 : word.trusted && cueAt(reading, index) ? word.cue + 1 : word.cue,
      anchor: !name && isAnchor(reading, index, word),
      lemma: name ? 0 : word.lemma,
      name: name ? 1 + ENTITY_TYPES.indexOf(name.type) * 2 + (name.first === index ? 0 : 1) : 0,
      marks: marksAt(word.mark, index, inMarks),
      rule: rules[index] as number,
      role: roleOf(reading, index, word),
    });
  }
  return tokens;
}

/** A straight mark closes where marked words stand before it. */
function marksAt(mark: number, index: number, inMarks: Uint8Array): number {
  const marked = inMarks[index] === 1;
  if (mark === 1 && !marked) return index > 0 && inMarks[index - 1] === 1 ? 3 : 2;
  return marked ? 1 : mark > 1 ? mark : 0;
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
  const wordOf = wordsOf(reading.rules.speech);
  for (let index = first; index < end; index++) {
    const mayBeCue = !reading.nameAt[index] && wordOf(lowerAt(reading, index)).cue > 0;
    if (rules[index] !== 0 || mayBeCue || isAttribution(reading, index)) return true;
  }
  return false;
}

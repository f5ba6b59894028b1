import { type WordForm, wordAt } from './features.ts';
import { addRows, decode, transitionCells } from './linear-chain.ts';
import type { ModelShape, StoredModel } from './model-file.ts';
import {
  formRows,
  placeRows,
  SPEECH_BUCKETS,
  SPEECH_FORM,
  SPEECH_LABELS,
  SPEECH_OFFSETS,
  SPEECH_OWN,
  SPEECH_PLACE,
  SPEECH_SCHEME,
  type SpeechToken,
  surroundings,
} from './speech-features.ts';

/** What a stored model of reported speech holds; its setting is how far it leans away from "nothing reported". */
export const SPEECH_SHAPE: ModelShape = {
  name: 'RCSPE3',
  settings: 1,
  transitions: transitionCells(SPEECH_SCHEME),
  emissions: SPEECH_BUCKETS * SPEECH_LABELS.length,
};

/** Tells cue, source and content of reported speech in a sentence. */
export interface SpeechTagger {
  /** One index into {@link SPEECH_LABELS} per token; `none` stands beyond the sentence's ends. */
  tag(tokens: readonly SpeechToken[], none: SpeechToken): Uint8Array;
}

const L = SPEECH_LABELS.length;
/** Cap on remembered forms; the cache starts anew beyond it. */
const MAX_FORMS = 50_000;

/** Scores of word forms by label, for themselves and as each neighbour, summed once per form. */
function formScores(emissions: StoredModel['emissions']): (form: WordForm) => Int32Array {
  const known = new Map<WordForm, Int32Array>();
  const rows = new Uint32Array(SPEECH_FORM);
  return (form) => {
    const before = known.get(form);
    if (before) return before;
    const scores = new Int32Array((1 + SPEECH_OFFSETS.length) * L);
    formRows(form, rows);
    addRows(emissions, L, rows, 0, SPEECH_OWN, scores, 0);
    for (let k = SPEECH_OWN; k < SPEECH_FORM; k++)
      addRows(emissions, L, rows, k, k + 1, scores, (1 + k - SPEECH_OWN) * L);
    if (known.size >= MAX_FORMS) known.clear();
    known.set(form, scores);
    return scores;
  };
}

/** A tagger of reported speech with the given weights. */
export function createSpeechTagger({ settings: [lean = 0], emissions, transitions }: StoredModel): SpeechTagger {
  const scoresOf = formScores(emissions);
  const place = new Uint32Array(SPEECH_PLACE);
  let emitted = new Int32Array(0);
  return {
    tag: (tokens, none) => {
      if (emitted.length < tokens.length * L) emitted = new Int32Array(tokens.length * L);
      const around = surroundings(tokens);
      const scores = tokens.map((token) => scoresOf(token.form));
      const beyond = scoresOf(none.form);
      for (let index = 0; index < tokens.length; index++) {
        addForms(scores, index, beyond, emitted);
        placeRows(tokens, index, none, around, place);
        addRows(emissions, L, place, 0, SPEECH_PLACE, emitted, index * L);
        emitted[index * L] = (emitted[index * L] as number) - lean;
      }
      return decode(SPEECH_SCHEME, transitions, emitted, tokens.length);
    },
  };
}

/** Adds what the forms of a token and of its neighbours score. */
function addForms(scores: readonly Int32Array[], index: number, beyond: Int32Array, emitted: Int32Array): void {
  const own = scores[index] as Int32Array;
  const p1 = wordAt(scores, index - 1, beyond);
  const n1 = wordAt(scores, index + 1, beyond);
  const p2 = wordAt(scores, index - 2, beyond);
  const n2 = wordAt(scores, index + 2, beyond);
  for (let label = 0; label < L; label++)
    emitted[index * L + label] =
      (own[label] as number) +
      (p1[L + label] as number) +
      (n1[2 * L + label] as number) +
      (p2[3 * L + label] as number) +
      (n2[4 * L + label] as number);
}

import { decode, emitRows, transitionCells } from './linear-chain.ts';
import type { ModelShape, StoredModel } from './model-file.ts';
import {
  SPEECH_BUCKETS,
  SPEECH_FEATURES,
  SPEECH_LABELS,
  SPEECH_SCHEME,
  type SpeechToken,
  speechRows,
} from './speech-features.ts';

/** What a stored model of reported speech holds; its setting is how far it leans away from "nothing reported". */
export const SPEECH_SHAPE: ModelShape = {
  name: 'RCSPE2',
  settings: 1,
  transitions: transitionCells(SPEECH_SCHEME),
  emissions: SPEECH_BUCKETS * SPEECH_LABELS.length,
};

/** Tells cue, source and content of reported speech in a sentence. */
export interface SpeechTagger {
  /** One index into {@link SPEECH_LABELS} per token; `none` stands beyond the sentence's ends. */
  tag(tokens: readonly SpeechToken[], none: SpeechToken): Uint8Array;
}

/** A tagger of reported speech with the given weights. */
export function createSpeechTagger({ settings: [lean = 0], emissions, transitions }: StoredModel): SpeechTagger {
  return {
    tag: (tokens, none) => {
      const emitted = emitRows(emissions, SPEECH_LABELS.length, speechRows(tokens, none), SPEECH_FEATURES);
      for (let at = 0; at < emitted.length; at += SPEECH_LABELS.length) emitted[at] = (emitted[at] as number) - lean;
      return decode(SPEECH_SCHEME, transitions, emitted, tokens.length);
    },
  };
}

import type { Language } from '../domain/article.ts';
import { names as enNames } from './en/names.ts';
import { speech as enSpeech } from './en/speech.ts';
import { text as enText } from './en/text.ts';
import { names as frNames } from './fr/names.ts';
import { speech as frSpeech } from './fr/speech.ts';
import { text as frText } from './fr/text.ts';
import type { NameRules } from './name-rules.ts';
import type { SpeechRules } from './speech-rules.ts';
import type { TextRules } from './text-rules.ts';

/** Everything in which one language differs from the other, as data. */
export interface LanguageRules {
  readonly language: Language;
  readonly text: TextRules;
  readonly names: NameRules;
  readonly speech: SpeechRules;
}

const RULES: Readonly<Record<Language, LanguageRules>> = {
  fr: { language: 'fr', text: frText, names: frNames, speech: frSpeech },
  en: { language: 'en', text: enText, names: enNames, speech: enSpeech },
};

/** The rules of a language. */
export const rulesFor = (language: Language): LanguageRules => RULES[language];

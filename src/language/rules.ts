import type { Language } from '../domain/article.ts';
import type { DateParser } from './date-parser.ts';
import { dates as enDates } from './en/dates.ts';
import { names as enNames } from './en/names.ts';
import { quantities as enQuantities } from './en/quantities.ts';
import { relations as enRelations } from './en/relations.ts';
import { speech as enSpeech } from './en/speech.ts';
import { text as enText } from './en/text.ts';
import { dates as frDates } from './fr/dates.ts';
import { names as frNames } from './fr/names.ts';
import { quantities as frQuantities } from './fr/quantities.ts';
import { relations as frRelations } from './fr/relations.ts';
import { speech as frSpeech } from './fr/speech.ts';
import { text as frText } from './fr/text.ts';
import type { NameRules } from './name-rules.ts';
import type { QuantityRules } from './quantity-rules.ts';
import type { RelationRules } from './relation-rules.ts';
import type { SpeechRules } from './speech-rules.ts';
import type { TextRules } from './text-rules.ts';

/** Everything in which one language differs from the other, as data. */
export interface LanguageRules {
  readonly language: Language;
  readonly text: TextRules;
  readonly names: NameRules;
  readonly speech: SpeechRules;
  readonly relations: RelationRules;
  readonly quantities: QuantityRules;
  readonly dates: DateParser;
}

const RULES: Readonly<Record<Language, LanguageRules>> = {
  fr: {
    language: 'fr',
    text: frText,
    names: frNames,
    speech: frSpeech,
    relations: frRelations,
    quantities: frQuantities,
    dates: frDates,
  },
  en: {
    language: 'en',
    text: enText,
    names: enNames,
    speech: enSpeech,
    relations: enRelations,
    quantities: enQuantities,
    dates: enDates,
  },
};

/** The rules of a language. */
export const rulesFor = (language: Language): LanguageRules => RULES[language];

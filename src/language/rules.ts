import type { Language } from '../domain/article.ts';
import type { ClaimRules } from './claim-rules.ts';
import type { DateRules } from './date-rules.ts';
import type { EventRules } from './event-rules.ts';
import type { MoodRules } from './mood-rules.ts';
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
  readonly mood: MoodRules;
  readonly relations: RelationRules;
  readonly events: EventRules;
  readonly quantities: QuantityRules;
  readonly dates: DateRules;
  readonly claims: ClaimRules;
}

/** A language is loaded when its first text comes: its tables and libraries take a good part of a second. */
const PACKS: Readonly<Record<Language, () => Promise<{ readonly rules: LanguageRules }>>> = {
  fr: () => import('./fr/index.ts'),
  en: () => import('./en/index.ts'),
};

/** The rules of a language. */
export const rulesFor = async (language: Language): Promise<LanguageRules> => (await PACKS[language]()).rules;

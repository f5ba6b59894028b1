import type { LanguageRules } from '../rules.ts';
import { claims } from './claims.ts';
import { dates } from './dates.ts';
import { events } from './events.ts';
import { mood } from './mood.ts';
import { names } from './names.ts';
import { quantities } from './quantities.ts';
import { relations } from './relations.ts';
import { speech } from './speech.ts';
import { text } from './text.ts';

export const rules: LanguageRules = {
  language: 'en',
  text,
  names,
  speech,
  mood,
  relations,
  events,
  quantities,
  dates,
  claims,
};

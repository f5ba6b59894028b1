import { en } from 'chrono-node';
import type { DateParser } from '../date-parser.ts';

export const dates: DateParser = { parse: (text, reference) => en.parse(text, reference) };

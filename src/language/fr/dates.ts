import { fr } from 'chrono-node';
import type { DateParser } from '../date-parser.ts';

export const dates: DateParser = { parse: (text, reference) => fr.parse(text, reference) };

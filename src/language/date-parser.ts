import type { ParsedResult } from 'chrono-node';

/** Finds dates in one language; relative ones are counted from the reference day. */
export interface DateParser {
  parse(text: string, reference: Date): ParsedResult[];
}

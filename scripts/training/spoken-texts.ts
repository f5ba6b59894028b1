/** Annotated texts that the models of reported speech are trained on: Recoupe Gold and GUM. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Language } from '../../src/domain/article.ts';
import { loadGold } from '../gold/load.ts';
import type { SpokenText } from './speech-examples.ts';

const GOLD: Readonly<Record<Language, readonly string[]>> = {
  fr: ['training/orangesum.fr.jsonl', 'quotations/orangesum.fr.jsonl'],
  en: ['training/allsides.en.jsonl', 'quotations/reuters21578.en.jsonl', 'quotations/wikinews_en_2019_2020.en.jsonl'],
};
/** Sets in the form of the shared quotation data that may shape a model. */
const QUOTES: Readonly<Record<Language, readonly string[]>> = { fr: [], en: ['gum-other.en.jsonl'] };

/**
 * How far each model leans away from "nothing reported", in the unit of its largest weight: a perceptron that sees ten silent
 * words for a reported one is too cautious. Chosen on the dev half of Recoupe Gold and on PolNeAR dev.
 */
export const SPEECH_LEAN: Readonly<Record<Language, number>> = { fr: 0.5, en: 1.2 };

interface SharedSpan {
  readonly start: number;
  readonly end: number;
}
interface SharedQuote extends SharedSpan {
  readonly type: string;
  readonly speaker: SharedSpan | null;
  readonly cue: SharedSpan | null;
}

const offsets = (span: SharedSpan | null): readonly [number, number] | null => (span ? [span.start, span.end] : null);

function readShared(path: string, lang: Language): SpokenText[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines
    .filter((line) => line.trim())
    .map((line) => {
      const { text, quotes } = JSON.parse(line) as { text: string; quotes: SharedQuote[] };
      const quotations = quotes.map(({ start, end, type, speaker, cue }) => ({
        content: [[start, end] as const],
        kind: type,
        source: offsets(speaker),
        cue: offsets(cue),
      }));
      return { text, lang, quotations };
    });
}

/** The training texts of a language; `data` is the folder of the shared data. */
export async function spokenTexts(language: Language, data: string): Promise<SpokenText[]> {
  const texts: SpokenText[] = [];
  for (const file of GOLD[language].map((name) => resolve('data/gold', name)).filter(existsSync))
    texts.push(...(await loadGold(file, { texts: resolve(data, 'text') })));
  for (const file of QUOTES[language]) texts.push(...readShared(resolve(data, 'quotes', file), language));
  return texts;
}

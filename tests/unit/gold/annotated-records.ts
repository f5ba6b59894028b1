import { compileNotes } from '../../../scripts/gold/compile-notes.ts';
import type { GoldDocument } from '../../../scripts/gold/format.ts';

/** A French record: emoji, typographic apostrophes, an incise. */
export const FR = {
  id: 'a-1',
  lang: 'fr' as const,
  source: 'fr.wikinews.org',
  text: '🚀 « Moi, a dit Léa Roy d’Airbus, j’y crois. » Airbus Defence n’est pas Airbus, assure-t-elle.',
};
/** An English record: curly marks, a mixed quotation. */
export const EN = {
  id: 'b-1',
  lang: 'en' as const,
  source: 'Politico',
  text: 'Ann Lee, Acme’s president, said that profits “fell sharply” in 2019. Lee denied lying.',
};

/** Notes on {@link FR}. */
export const FR_NOTES = `# a comment
E person | Léa Roy
E organization | Airbus
E organization | Airbus Defence | |
Q direct | Moi // j'y crois. | Léa Roy | Léa Roy | dit
Q indirect | Airbus Defence n'est pas Airbus | elle | Léa Roy | assure | denied |
R employed_by | Léa Roy | Airbus | - | | | Léa Roy d'Airbus
`;

/** The document that notes make of a record; their problems are thrown. */
export function compiled(notes: string, record: typeof FR | typeof EN): GoldDocument {
  const result = compileNotes(notes, record);
  if (!('document' in result)) throw new Error(JSON.stringify(result.problems));
  return result.document;
}

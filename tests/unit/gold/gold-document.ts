import type { GoldDocument } from '../../../scripts/gold/format.ts';

/** The text that {@link goldDocument} annotates. */
export const TEXT = '🚀 Léa est là, dit Léa.';

/** A sound document of a third party's text, with changes. */
export function goldDocument(changes: Partial<GoldDocument> = {}): GoldDocument {
  return {
    id: 'a-1',
    lang: 'fr',
    source: 'fr.wikinews.org',
    license: 'CC BY 2.5',
    sha256: 'd272001342afc5e0bbc88de6b6556902edd3afa3ec0648a7e6a7c9624eb7c4a0',
    entities: [
      { start: 3, end: 6, type: 'person', entity: 'Léa' },
      { start: 19, end: 22, type: 'person', entity: 'Léa' },
    ],
    quotations: [
      {
        ...{ content: [[3, 13]], kind: 'indirect', source: [19, 22], speaker: 'Léa', cue: [15, 18] },
        ...{ polarity: 'affirmed', modality: 'asserted' },
      },
    ],
    relations: [],
    ...changes,
  };
}

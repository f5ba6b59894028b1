import type { Extraction, Quotation } from '../domain/annotation.ts';
import type { Article, Document } from '../domain/article.ts';
import type { SpeechTagger } from '../models/speech-tagger.ts';
import type { Weigher } from '../models/weigher.ts';
import { findCoMentions } from './co-mentions.ts';
import type { SpeakerChooser } from './coreference/find-speakers.ts';
import { type Coreference, linkCoreferences } from './coreference/link-coreferences.ts';
import { anchored } from './events/event-relations.ts';
import { findEvents } from './events/find-events.ts';
import { findClaims, findResponsibility } from './find-claims.ts';
import { findNames } from './find-names.ts';
import type { NameReader } from './name-lexicon.ts';
import { findQuotations } from './quotations/find-quotations.ts';
import type { FoundQuotation } from './quotations/found.ts';
import { readDocument } from './read-document.ts';
import { type Reading, readNames, spanOf } from './reading.ts';
import { findRelations } from './relations/find-relations.ts';
import { tieReader } from './relations/tie.ts';

/** Changes whenever the same text may give another extraction; part of an article's version in the graph. */
export const EXTRACTOR_VERSION = '7';

/** What extraction needs of a language: its rules, what is known of names, and its trained taggers. */
export interface Annotator extends NameReader {
  readonly speech: SpeechTagger;
  readonly weigher: Weigher;
  readonly speaker: SpeakerChooser;
}

const asQuotation = (
  reading: Reading,
  coreference: Coreference,
  quotation: FoundQuotation,
  index: number,
): Quotation => {
  const source = coreference.sources[index] ?? null;
  return {
    kind: quotation.kind,
    content: quotation.content.map((piece) => spanOf(reading, piece)),
    cue: quotation.cue ? spanOf(reading, quotation.cue) : null,
    source: source ? spanOf(reading, source) : null,
    speaker: coreference.speakers[index] ?? null,
  };
};

/**
 * Reads everything out of one article: names and chains, quotations with their speakers, claims, relations, events. Pure and
 * deterministic; never throws on any text; time is linear in its length.
 */
export function extract(article: Article, annotator: Annotator): { document: Document; extraction: Extraction } {
  const { lexicon, tagger, speech, weigher, speaker } = annotator;
  const { rules } = lexicon;
  const document = readDocument(article, rules.text);
  const reading = readNames(document, rules, findNames(document, annotator));
  const found = findQuotations(reading, { tagger: speech, weigher, formOf: tagger.formOf });
  const coreference = linkCoreferences(reading, found, lexicon, speaker);
  const responsibility = findResponsibility(reading, coreference);
  const claims = findClaims(reading, coreference, found, responsibility);
  const reader = tieReader(reading, coreference);
  const happened = findEvents(reader, claims, responsibility);
  const relations = findRelations(reader, claims, responsibility, happened.relations);
  return {
    document,
    extraction: {
      language: article.language,
      mentions: coreference.mentions,
      chains: coreference.chains,
      quotations: found.map((quotation, index) => asQuotation(reading, coreference, quotation, index)),
      claims,
      relations: anchored(relations, happened.events),
      events: happened.events,
      coMentions: findCoMentions(document, coreference.mentions),
    },
  };
}

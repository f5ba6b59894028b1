import type { EntityType } from '../domain/annotation.ts';
import { bioScheme } from './linear-chain.ts';

/** What the tagger decides per token: outside, or beginning of or inside a name of one of four types. */
export const LABELS = ['O', 'B-PER', 'I-PER', 'B-ORG', 'I-ORG', 'B-LOC', 'I-LOC', 'B-MISC', 'I-MISC'] as const;
export type Label = (typeof LABELS)[number];

export const NAME_SCHEME = bioScheme(LABELS);

export const ENTITY_TYPE_OF: Readonly<Record<string, EntityType>> = {
  PER: 'person',
  ORG: 'organization',
  LOC: 'location',
  MISC: 'other',
};

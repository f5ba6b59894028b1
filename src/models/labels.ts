import type { EntityType } from '../domain/annotation.ts';

/** What the tagger decides per token: outside, or beginning of or inside a name of one of four types. */
export const LABELS = ['O', 'B-PER', 'I-PER', 'B-ORG', 'I-ORG', 'B-LOC', 'I-LOC', 'B-MISC', 'I-MISC'] as const;
export type Label = (typeof LABELS)[number];

export const ENTITY_TYPE_OF: Readonly<Record<string, EntityType>> = {
  PER: 'person',
  ORG: 'organization',
  LOC: 'location',
  MISC: 'other',
};

/** Whether label number `next` may follow label number `previous` (null: at a sentence's start). */
export function mayFollow(previous: number | null, next: number): boolean {
  const label = LABELS[next] ?? 'O';
  if (!label.startsWith('I-')) return true;
  if (previous === null) return false;
  return (LABELS[previous] ?? 'O').slice(2) === label.slice(2);
}

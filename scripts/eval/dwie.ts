/** Reads DWIE (Zaporojets et al. 2021): Deutsche Welle articles with mentions, concepts, links and relations. */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import type { EntityType } from '../../src/domain/annotation.ts';

export interface DwieConcept {
  readonly id: number;
  readonly name: string;
  /** Title of its Wikipedia article; null where it has none. */
  readonly link: string | null;
  readonly types: readonly string[];
}

export interface DwieArticle {
  readonly id: string;
  readonly text: string;
  readonly mentions: readonly { readonly start: number; readonly end: number; readonly concept: number }[];
  readonly concepts: readonly DwieConcept[];
  readonly relations: readonly { readonly s: number; readonly p: string; readonly o: number }[];
}

/** Our type of a concept that is a named person, organization or location; null for all else. */
export function typeOfConcept({ types }: DwieConcept): EntityType | null {
  if (!types.includes('entity')) return null;
  return (['person', 'organization', 'location'] as const).find((type) => types.includes(type)) ?? null;
}

/** The articles of a DWIE file, streamed. */
export async function* readDwie(path: string): AsyncGenerator<DwieArticle> {
  for await (const line of createInterface({ input: createReadStream(path).pipe(createGunzip()) }))
    if (line.trim()) yield JSON.parse(line) as DwieArticle;
}

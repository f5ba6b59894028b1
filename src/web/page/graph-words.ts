/** Ties in words, for the picture, the list and the paths alike. */
import type { EdgeView } from '../../domain/views.ts';
import type { Labels } from './labels/labels.ts';

/** What a tie is, over all that is known of two entities; the most doubtful relation decides. */
export type TieKind = 'stated' | 'alleged' | 'contested' | 'together';

/** How the edges between two entities are drawn. */
export function tieKind(edges: readonly EdgeView[]): TieKind {
  const typed = edges.filter(({ kind }) => kind === 'RELATED');
  if (typed.length === 0) return 'together';
  if (typed.some(({ contested }) => contested)) return 'contested';
  return typed.every(({ alleged }) => alleged) ? 'alleged' : 'stated';
}

/** The relations between two entities, doubts in brackets; empty where they are only named together. */
export function tieInWords(edges: readonly EdgeView[], { relations, graph, time }: Labels): string {
  const words = edges.flatMap(({ type, contested, alleged, ended }) => {
    if (type === null) return [];
    const doubts = [
      ...(contested ? [graph.contested] : []),
      ...(alleged ? [graph.alleged] : []),
      ...(ended ? [time.ended] : []),
    ];
    return doubts.length === 0 ? [relations[type]] : [`${relations[type]} (${doubts.join(', ')})`];
  });
  return [...new Set(words)].join(' · ');
}

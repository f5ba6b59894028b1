import type { Relation } from '../../domain/annotation.ts';
import type { Coreference } from '../coreference/link-coreferences.ts';
import type { ResponsibilityClaim } from '../find-claims.ts';
import { hasWord, namesIn, type Reading, spanOf, type TokenRange } from '../reading.ts';
import { spanning } from './tie.ts';

/** The words of a range as they stand. */
export function textOf(reading: Reading, range: TokenRange): string {
  const { start, end } = spanOf(reading, range);
  return reading.document.text.slice(start, end);
}

/** A claimed attack: the group claims responsibility, and by its own word alone it attacked. */
export function responsibilityRelations(
  reading: Reading,
  coreference: Coreference,
  claims: readonly ResponsibilityClaim[],
): Relation[] {
  return claims.flatMap(({ cue, source, content, speaker }): Relation[] => {
    if (!speaker) return [];
    const target = namesIn(reading, content)[0] ?? null;
    const object = target ? coreference.chainAt(target) : null;
    const evidence = spanOf(reading, spanning(source, content, cue));
    const shared = {
      subject: speaker,
      object,
      value: textOf(reading, content),
      polarity: 'affirmed',
      modality: 'asserted',
      ...{ event: null, validFrom: null, validTo: null, ended: false },
      evidence,
    } as const;
    const claimed: Relation = { ...shared, type: 'claimed_responsibility_for', attributedTo: null, alleged: false };
    const attack =
      object && hasWord(reading, content, reading.rules.relations.attackNouns)
        ? [{ ...shared, type: 'attacked', attributedTo: speaker, alleged: true } as const]
        : [];
    return [claimed, ...attack];
  });
}

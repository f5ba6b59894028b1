import type { ResponsibilityClaim } from '../find-claims.ts';
import { hasWord, namesIn, spanOf } from '../reading.ts';
import { spanning, type TieReader } from '../relations/tie.ts';
import { canBe, type Filler } from './event-mention.ts';
import type { PlacedMention } from './merge-mentions.ts';
import type { Stated } from './stated.ts';

/** Who claims responsibility is the attacker by their own word. */
export function claimedAttacks(
  { reading, coreference }: TieReader,
  responsibility: readonly ResponsibilityClaim[],
): Stated[] {
  return responsibility.flatMap(({ source, content, cue, speaker }): Stated[] => {
    if (speaker === null || !hasWord(reading, content, reading.rules.relations.attackNouns)) return [];
    const target = namesIn(reading, content)[0];
    const chain = target ? coreference.chainAt(target) : null;
    const hit: Filler[] =
      target && chain !== null && canBe('target', coreference.typeOf(chain))
        ? [{ ...target, role: 'target', chain }]
        : [];
    const mention: PlacedMention = {
      ...{
        type: 'attack',
        trigger: content,
        verb: null,
        place: null,
        date: null,
        mood: null,
        plural: false,
        murder: false,
      },
      fillers: [{ ...source, role: 'attacker', chain: speaker }, ...hit],
    };
    const evidence = spanOf(reading, spanning(source, content, cue));
    const said = { polarity: 'affirmed', modality: 'asserted', attributedTo: speaker, alleged: true } as const;
    return [{ mention, state: { ...said, evidence } }];
  });
}

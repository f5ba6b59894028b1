import type { stateOf } from '../relations/state.ts';
import type { PlacedMention } from './merge-mentions.ts';

/** How a mention is put. */
export type State = NonNullable<ReturnType<typeof stateOf>>;

/** A mention in the light of who says it. */
export interface Stated {
  readonly mention: PlacedMention;
  readonly state: State;
}

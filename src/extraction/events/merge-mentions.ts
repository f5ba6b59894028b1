import type { EventRole, EventType } from '../../domain/annotation.ts';
import type { EventMention } from './event-mention.ts';

/** A mention with where and when. */
export interface PlacedMention extends EventMention {
  readonly date: string | null;
}

/** Roles that tell two events of a type apart: who dies twice is two people. */
const KEY_ROLES: Readonly<Record<EventType, readonly EventRole[]>> = {
  attack: ['target'],
  death: ['victim'],
  arrest: ['person'],
  trial: ['defendant'],
  election: ['winner', 'candidate'],
  acquisition: ['acquired'],
  meeting: ['participant'],
  protest: ['participant', 'target'],
};

const chainsIn = ({ fillers }: PlacedMention, roles: readonly EventRole[]): string[] =>
  fillers.filter(({ role }) => roles.includes(role)).map(({ chain }) => chain);

const shares = (one: readonly string[], other: readonly string[]): boolean =>
  one.some((chain) => other.includes(chain));

/** Two dates of which neither contradicts the other: one may be less exact, or not said. */
const datesAgree = (one: string | null, other: string | null): boolean =>
  one === null || other === null || one.startsWith(other) || other.startsWith(one);

const placesAgree = (one: string | null, other: string | null): boolean =>
  one === null || other === null || one === other;

/** Whether two mentions of a document may be of the same event. */
function isSame(one: PlacedMention, other: PlacedMention): boolean {
  if (one.type !== other.type) return false;
  const roles = KEY_ROLES[one.type];
  const [mine, theirs] = [chainsIn(one, roles), chainsIn(other, roles)];
  // Nobody dies twice, and a company is rarely sold twice in one article.
  if (one.type === 'death') return shares(mine, theirs);
  if (!datesAgree(one.date, other.date)) return false;
  if (mine.length > 0 && theirs.length > 0) {
    if (one.type === 'meeting')
      return mine.filter((chain) => theirs.includes(chain)).length > 1 && placesAgree(one.place, other.place);
    return (
      shares(mine, theirs) &&
      (one.type === 'acquisition' || one.type === 'trial' || placesAgree(one.place, other.place))
    );
  }
  return one.place !== null && one.place === other.place;
}

/** No date of an event may contradict that of a mention, but for a death: there is only one, and a date misread is none. */
const mayJoin = (event: readonly PlacedMention[], mention: PlacedMention): boolean =>
  mention.type === 'death' || event.every(({ date }) => datesAgree(date, mention.date));

/** The mentions of each event, in text order of their first. Mentions come in text order. */
export function mergeMentions(mentions: readonly PlacedMention[]): PlacedMention[][] {
  const events: PlacedMention[][] = [];
  for (const mention of mentions) {
    const event = events.find((known) => mayJoin(known, mention) && known.some((one) => isSame(one, mention)));
    if (event) event.push(mention);
    else events.push([mention]);
  }
  return events;
}

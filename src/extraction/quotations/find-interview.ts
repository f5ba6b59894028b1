import type { NameSpan } from '../name-lexicon.ts';
import { countLeading, hasMarks, isMark, lowerAt, type Reading, type TokenRange, trimPunctuation } from '../reading.ts';
import type { FoundQuotation } from './found.ts';

/** A paragraph that opens with who speaks in it. */
interface Turn {
  readonly paragraph: TokenRange;
  readonly label: TokenRange;
  /** First token of what is said. */
  readonly said: number;
  /** The label as it is compared with others: lower case, one space. */
  readonly key: string;
  readonly asks: boolean;
  readonly speaker: NameSpan | null;
}

/** Fewer labelled paragraphs are a headline or a list. */
const MIN_TURNS = 3;
/** "A. B. C.": a label of initials has at most so many tokens. */
const MAX_INITIALS = 6;

/** First and last token of each paragraph, in order. */
function paragraphsOf({ document, bounds }: Reading): TokenRange[] {
  const ranges: TokenRange[] = [];
  bounds.forEach(([first, end], sentence) => {
    const paragraph = document.sentences[sentence]?.paragraph ?? 0;
    const known = ranges[paragraph];
    if (end > first) ranges[paragraph] = { first: known?.first ?? first, last: end - 1 };
  });
  return ranges.filter((range) => range !== undefined);
}

/** Initials of a person's name: "ab" for Alain Bensoussan. */
const initialsOf = ({ tokens }: Reading, { first, last }: NameSpan): string =>
  tokens
    .slice(first, last + 1)
    .flatMap(({ lower }) => lower.split('-'))
    .map((word) => word.charAt(0))
    .join('');

/** The first person with each initials. */
type Initials = ReadonlyMap<string, NameSpan>;

const initialsIn = (reading: Reading): Initials =>
  new Map(
    reading.names
      .filter(({ type }) => type === 'person')
      .reverse()
      .map((name) => [initialsOf(reading, name), name]),
  );

/** Who has the initials that open a paragraph ("A.B. :", "A. B. :"), and the last token of them. */
function initialsAt(
  reading: Reading,
  first: number,
  initials: () => Initials,
): { last: number; speaker: NameSpan } | null {
  let letters = '';
  for (let index = first; index < first + MAX_INITIALS; index++) {
    const text = reading.tokens[index]?.text ?? '';
    if (text === ':') {
      const speaker = letters.length > 1 ? initials().get(letters) : undefined;
      return speaker ? { last: index - 1, speaker } : null;
    }
    if (!/^(?:\p{Lu}\.?|\.|-)+$/u.test(text)) return null;
    letters += text.replace(/[.-]/gu, '').toLowerCase();
  }
  return null;
}

/** Where a label that ends at `last` leads: the token after its colon; null if none follows. */
function afterColon(reading: Reading, last: number): number | null {
  const next = lowerAt(reading, last + 1) === '.' ? last + 2 : last + 1;
  if (lowerAt(reading, next) === ':') return next + 1;
  return next === last + 2 ? next : null;
}

function turnAt(reading: Reading, paragraph: TokenRange, known: () => Initials): Turn | null {
  const { first } = paragraph;
  const { questionLabels, answerLabels } = reading.rules.speech;
  const word = lowerAt(reading, first);
  const name = reading.nameAt[first];
  const turn = (last: number, said: number | null, asks: boolean, speaker: NameSpan | null): Turn | null => {
    const key = reading.tokens.slice(first, last + 1).map(({ lower }) => lower);
    return said === null || said > paragraph.last
      ? null
      : { paragraph, label: { first, last }, said, key: key.join(' '), asks, speaker };
  };
  if (questionLabels.has(word)) return turn(first, afterColon(reading, first), true, null);
  if (answerLabels.has(word)) return turn(first, afterColon(reading, first), false, null);
  if (name && name.first === first && lowerAt(reading, name.last + 1) === ':')
    return turn(name.last, name.last + 2, name.type !== 'person', name);
  const initials = initialsAt(reading, first, known);
  return initials && turn(initials.last, initials.last + 2, false, initials.speaker);
}

const asksAt = (reading: Reading, { last }: TokenRange): boolean =>
  lowerAt(reading, last) === '?' || (isMark(lowerAt(reading, last)) && lowerAt(reading, last - 1) === '?');

/** Whether labels that return, or that answer questions, make a dialogue: one label alone may be a headline's. */
function isDialogue(reading: Reading, turns: readonly Turn[], paragraphs: readonly TokenRange[]): boolean {
  const keys = turns.map(({ key }) => key);
  const asked = turns.filter(({ paragraph }) => {
    const before = paragraphs[countLeading(paragraphs, ({ first }) => first < paragraph.first) - 1];
    return before !== undefined && asksAt(reading, before);
  });
  const repeats = new Set(keys).size < keys.length;
  return asked.length > 0 && ((turns.length >= MIN_TURNS && repeats) || asked.length > 1);
}

/** Who answers under a bare "A:": the first person named in the paragraph above the first turn, else the last named before. */
function guestOf(reading: Reading, first: number, paragraphs: readonly TokenRange[]): NameSpan | null {
  const persons = reading.names.filter(({ type, last }) => type === 'person' && last < first);
  const above = paragraphs[countLeading(paragraphs, (range) => range.first < first) - 1];
  return persons.find((name) => above && name.first >= above.first) ?? persons.at(-1) ?? null;
}

/**
 * What is said in the turns of an interview laid out with labels, questions and answers alike, in text order.
 *
 * Accepts  Q: Will you appeal? ¶ A: Yes.   /   Le Progrès : Pourquoi ? ¶ Anne Martin : Parce que …   /   A. B. : Ils risquent …
 * Refuses  a headline "X : …" or a list with labels: nobody asks anything, or no label returns.
 */
export function findInterview(reading: Reading): FoundQuotation[] {
  const paragraphs = paragraphsOf(reading);
  let initials: Initials | null = null;
  const known = (): Initials => {
    initials ??= initialsIn(reading);
    return initials;
  };
  const turns = paragraphs.flatMap((paragraph) => turnAt(reading, paragraph, known) ?? []);
  if (!isDialogue(reading, turns, paragraphs)) return [];
  const guest = guestOf(reading, (turns[0] as Turn).paragraph.first, paragraphs);
  return turns.flatMap(({ paragraph, label, said, asks, speaker }): FoundQuotation[] => {
    const whole = trimPunctuation(reading, { first: said, last: paragraph.last });
    if (!whole) return [];
    const question = lowerAt(reading, whole.last + 1) === '?';
    const content = { first: whole.first, last: question ? whole.last + 1 : whole.last };
    const marked = isMark(lowerAt(reading, content.first)) && isMark(lowerAt(reading, content.last));
    const inside = { first: content.first + 1, last: content.last - 1 };
    const kind = marked ? 'direct' : hasMarks(reading, content) ? 'mixed' : 'indirect';
    return [
      {
        kind,
        content: [marked && inside.first <= inside.last ? inside : content],
        ...{ cue: null, cueForm: null, source: label, floating: false },
        settled: { speaker: speaker ?? (asks ? null : guest) },
      },
    ];
  });
}

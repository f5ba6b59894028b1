import type { WordForm } from '../../models/features.ts';
import { SPEECH_LABELS, type SpeechToken } from '../../models/speech-features.ts';
import type { SpeechTagger } from '../../models/speech-tagger.ts';
import { hasMarks, isMark, lowerAt, type Reading, type TokenRange, trimPunctuation } from '../reading.ts';
import { gerundSubject, isSubjectLike, mainSubject, subjectBefore } from '../subjects.ts';
import { isCitedSource, isSetting } from './after-credit.ts';
import { attributionAt, isNegatedVerb, subjectAfter } from './credits.ts';
import type { FoundQuotation } from './found.ts';
import { isNounHere } from './noun-reading.ts';
import { anyCueAt, beyond, mayReport, speechTokens } from './speech-tokens.ts';

/** A model of reported speech and the word forms it reads. */
export interface SpeechReader {
  readonly tagger: SpeechTagger;
  formOf(word: string): WordForm;
}

/** What the model says of a sentence, in token indexes of the document. */
interface Parts {
  readonly contents: TokenRange[];
  readonly sources: TokenRange[];
  readonly cues: number[];
}

/** A source is a name, a pronoun or a phrase: not a conjunction, a preposition or a mark alone. */
function couldSpeak(reading: Reading, { first, last }: TokenRange): boolean {
  const { names, speech } = reading.rules;
  if (reading.nameAt[first]) return true;
  if (last > first) return /\p{L}/u.test(lowerAt(reading, first));
  const word = lowerAt(reading, first);
  if (names.pronouns.has(word)) return true;
  return (
    /\p{L}/u.test(word) && !names.neverNames.has(word) && !names.prepositions.has(word) && !speech.cueForms.has(word)
  );
}

/** A cue is a word of its own: no mark, no part of a name, no article or pronoun, no noun that a verb is written like. */
function couldReport(reading: Reading, index: number): boolean {
  const word = lowerAt(reading, index);
  const { determiners, pronouns } = reading.rules.names;
  const form = anyCueAt(reading, index);
  if (form && isNounHere(reading, index, form.lemma)) return false;
  return /\p{L}/u.test(word) && !reading.nameAt[index] && !determiners.has(word) && !pronouns.has(word);
}

function partsOf(reading: Reading, labels: Uint8Array, offset: number): Parts {
  const parts: Parts = { contents: [], sources: [], cues: [] };
  for (let index = 0; index < labels.length; index++) {
    const label = SPEECH_LABELS[labels[index] as number] as string;
    if (label === 'B-CUE' && couldReport(reading, offset + index)) parts.cues.push(offset + index);
    if (label !== 'B-CON' && label !== 'B-SRC') continue;
    const inside = SPEECH_LABELS.indexOf(label === 'B-CON' ? 'I-CON' : 'I-SRC');
    let last = index;
    while (labels[last + 1] === inside) last++;
    const range = { first: offset + index, last: offset + last };
    if (label === 'B-CON') parts.contents.push(range);
    else if (couldSpeak(reading, range)) parts.sources.push(range);
    index = last;
  }
  return parts;
}

const gapTo = (range: TokenRange, index: number): number =>
  index < range.first ? range.first - index : index > range.last ? index - range.last : 0;

/** The cue of a content: the nearest before it, unless one follows it directly. */
function cueFor(content: TokenRange, cues: readonly number[]): number | null {
  let best: number | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const cue of cues) {
    const gap = gapTo(content, cue) + (cue > content.last ? 1 : 0);
    if (gap < least) [best, least] = [cue, gap];
  }
  return best;
}

/** The source that goes with a cue: the nearest one the model found, before it rather than after. */
function sourceFor(at: number, sources: readonly TokenRange[]): TokenRange | null {
  let best: TokenRange | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const source of sources) {
    const gap = gapTo(source, at) + (source.first > at ? 0.5 : 0);
    if (gap < least) [best, least] = [source, gap];
  }
  return best;
}

/** Whether nothing but cue, source and commas is between two pieces: an incise. */
function isIncise(between: TokenRange, { cues, sources }: Parts): boolean {
  const inside = (index: number): boolean => index >= between.first && index <= between.last;
  return between.last - between.first < 14 && (cues.some(inside) || sources.some(({ first }) => inside(first)));
}

function joinPieces(reading: Reading, parts: Parts): TokenRange[][] {
  const joined: TokenRange[][] = [];
  for (const raw of parts.contents) {
    const piece = trimPunctuation(reading, raw);
    if (!piece) continue;
    const last = joined.at(-1)?.at(-1);
    const incised =
      last &&
      lowerAt(reading, last.last + 1) === ',' &&
      lowerAt(reading, piece.first - 1) === ',' &&
      isIncise({ first: last.last + 1, last: piece.first - 1 }, parts);
    if (incised) joined.at(-1)?.push(piece);
    else joined.push([piece]);
  }
  return joined;
}

/** The subject of a cue by rule: on the content's side of the sentence that the cue is on. */
function subjectOf(reading: Reading, cue: number, content: TokenRange, start: number, end: number): TokenRange | null {
  if (cue < content.first) {
    const form = anyCueAt(reading, cue);
    if (form?.shape !== 'gerund') return subjectBefore(reading, cue, start);
    return cue - start > 1 ? gerundSubject(reading, cue, start) : subjectAfter(reading, content.last + 1, end - 1);
  }
  return subjectBefore(reading, cue, content.last + 1) ?? subjectAfter(reading, cue + 1, end - 1);
}

function creditOf(
  reading: Reading,
  pieces: readonly TokenRange[],
  parts: Parts,
  start: number,
  end: number,
): { cue: TokenRange | null; source: TokenRange | null } {
  const content = pieces[0] as TokenRange;
  const cue = cueFor(content, parts.cues);
  const tagged = sourceFor(cue ?? content.first, parts.sources);
  if (cue === null) return { cue, source: tagged };
  const attributed = attributionAt(reading, cue, end - 1);
  if (attributed) return attributed;
  // "Le processus, dit-elle, est douloureux": a pronoun tied to the verb is its subject.
  const tied = { first: cue + 1, last: cue + 1 };
  if (reading.rules.names.enclitics.has(lowerAt(reading, cue + 1)))
    return { cue: { first: cue, last: cue }, source: tied };
  // "Asked whether …, he said": whoever is asked does not ask.
  const form = anyCueAt(reading, cue);
  const asked = form?.shape === 'participle' ? cue <= start + 1 : cue === start && isClauseMarker(reading, cue + 1);
  if (asked && form) return { cue: { first: cue, last: cue }, source: null };
  const ruled = subjectOf(reading, cue, content, start, end);
  const agree = ruled && tagged && ruled.first <= tagged.last && tagged.first <= ruled.last;
  const gerund = form?.shape === 'gerund';
  const likely = [agree || gerund ? ruled : null, tagged, ruled].find(
    (source) => source && isSubjectLike(reading, source),
  );
  // "is bearish on loans and expects": the verb shares the subject of the sentence.
  const main = cue < content.first && !likely ? mainSubject(reading, start, cue - 1) : null;
  return { cue: { first: cue, last: cue }, source: likely ?? main };
}

/** Whether a clause begins with the verb that its subject should stand before. */
const isHeadless = (reading: Reading, { first, last }: TokenRange): boolean =>
  reading.rules.speech.finiteAuxiliaries.has(lowerAt(reading, first)) &&
  !isClauseMarker(reading, first - 1) &&
  !hasMarks(reading, { first, last: last + 1 });

/** Whether what follows the cue of quoted words is whoever spoke or listened: "…," said Bolden to us; "…," he told CNN. */
function followsQuote(reading: Reading, cue: number, source: TokenRange | null, first: number): boolean {
  if (first !== cue + 1) return false;
  if (isMark(lowerAt(reading, cue - 1))) return reading.nameAt[first] !== undefined;
  const tells = reading.rules.speech.commandVerbs.has(anyCueAt(reading, cue)?.lemma ?? '');
  return tells && source?.last === cue - 1 && isMark(lowerAt(reading, source.first - 1));
}

const isClauseMarker = (reading: Reading, index: number): boolean =>
  reading.rules.speech.clauseMarkers.has(lowerAt(reading, index));

/** "said when he returned", "a-t-il estimé, alors que": what begins so after its cue is no content. */
function isAdverbial(reading: Reading, first: number): boolean {
  const { adverbialStarters, clauseMarkers } = reading.rules.speech;
  const before = clauseMarkers.has(lowerAt(reading, first - 1)) ? first - 2 : first - 1;
  return adverbialStarters.has(lowerAt(reading, first)) || adverbialStarters.has(lowerAt(reading, before));
}

/** "ruled that the law …": the marker of a clause is no part of what is said; "whether" and "si" are. */
function withoutMarker(reading: Reading, content: TokenRange, cue: number | null): TokenRange {
  const { clauseMarkers, keptMarkers } = reading.rules.speech;
  const word = lowerAt(reading, content.first);
  const marker = cue !== null && cue < content.first && clauseMarkers.has(word) && !keptMarkers.has(word);
  return marker && content.first < content.last ? { first: content.first + 1, last: content.last } : content;
}

/** How many words an addressee may have, alone and with what follows it: "MSNBC's “Morning Joe” on Friday". */
const MAX_ADDRESSEE = 6;
const MAX_SETTING = 12;

/** "told the company to close", "told CNN on Friday that …": whom one tells is not what one says. */
function withoutAddressee(reading: Reading, content: TokenRange, cue: number | null): TokenRange {
  const { infinitiveMarkers, isInfinitive, commandVerbs, auxiliaries, cueForms, clauseMarkers } = reading.rules.speech;
  const form = cue === null ? null : anyCueAt(reading, cue);
  const told = form !== null && commandVerbs.has(form.lemma);
  if (!(told || form?.cueClass === 'demand') || cue === null || cue >= content.first || content.first - cue > 2)
    return content;
  for (let index = content.first; index < Math.min(content.last, content.first + MAX_SETTING); index++) {
    const word = lowerAt(reading, index);
    if (auxiliaries.has(word) || (cueForms.has(word) && !reading.nameAt[index])) break;
    if (index === content.first) continue;
    const near = index < content.first + MAX_ADDRESSEE;
    if (near && infinitiveMarkers.has(word) && isInfinitive(lowerAt(reading, index + 1)))
      return { first: index + 1, last: content.last };
    if (told && clauseMarkers.has(word)) return withoutMarker(reading, { first: index, last: content.last }, cue);
  }
  return content;
}

/** "[The minister] left on Friday, a spokesman said": what is credited at its end begins with its sentence's subject. */
function fromSentenceStart(reading: Reading, content: TokenRange, cue: number | null, start: number): TokenRange {
  if (cue === null || cue < content.last || content.first - start > MAX_ADDRESSEE) return content;
  for (let index = start; index < content.first; index++)
    if (!/^[\p{L}\p{N}][\p{L}\p{N}.'’-]*$/u.test(reading.tokens[index]?.text ?? '')) return content;
  return { first: start, last: content.last };
}

/** The shortest content that is taken: fewer words are a fixed phrase. */
const MIN_CLAUSE = 2;

function inSentence(
  reading: Reading,
  tokens: readonly SpeechToken[],
  labels: Uint8Array,
  start: number,
): FoundQuotation[] {
  const parts = partsOf(reading, labels, start);
  return joinPieces(reading, parts).flatMap((content): FoundQuotation[] => {
    const nearest = cueFor(content[0] as TokenRange, parts.cues);
    const clause = withoutMarker(reading, content[0] as TokenRange, nearest);
    const spoken = withoutAddressee(reading, clause, nearest);
    const main = fromSentenceStart(reading, spoken, nearest, start);
    content[0] = main;
    if (main.last - main.first + 1 < MIN_CLAUSE) return [];
    const { cue, source } = creditOf(reading, content, parts, start, start + tokens.length);
    const cueForm = cue ? anyCueAt(reading, cue.first) : null;
    // "did not say how" reports nothing; "did not deny" does.
    if (!cue || (cue.first < main.first && isAdverbial(reading, main.first))) return [];
    if (cueForm?.cueClass !== 'deny' && isNegatedVerb(reading, cue.first)) return [];
    if (!cueForm && !attributionAt(reading, cue.first, start + tokens.length - 1)) return [];
    // "critics charge is a camp": a clause that lost its subject; "…," said Bolden to the crowd: whoever spoke.
    if (cue.first < main.first && (isHeadless(reading, main) || followsQuote(reading, cue.first, source, main.first)))
      return [];
    // "…," he said during a session; citing two officials.
    if (
      cue.first < main.first &&
      ((!hasMarks(reading, main) && isSetting(reading, cue.first, source, main.first)) ||
        isCitedSource(reading, cue.first, main))
    )
      return [];
    const amount = /^[$€£]?\p{N}/u.test(lowerAt(reading, main.first));
    if (amount && cue.first < main.first && reading.rules.speech.measureCues.has(cueForm?.lemma ?? '')) return [];
    const opens = cue.first <= start + 1 && source === null;
    // "NOTE: 1987 net excludes …": a verb that opens its sentence and has no subject is an order or a heading.
    if (
      opens &&
      cueForm?.shape === 'finite' &&
      !isClauseMarker(reading, cue.first + 1) &&
      /^\p{Lu}/u.test(reading.tokens[start]?.text ?? '')
    )
      return [];
    return [
      {
        kind: content.some((piece) => hasMarks(reading, piece)) ? 'mixed' : 'indirect',
        ...{ content, cue, cueForm, source, floating: source === null && !opens },
        ...(opens ? { settled: { speaker: null } } : {}),
      },
    ];
  });
}

/** Reported speech as the trained model reads it; `inMarks` and `rules` are by token. Sentences without any cue are not read. */
export function findReported(
  reading: Reading,
  inMarks: Uint8Array,
  rules: Uint8Array,
  { tagger, formOf }: SpeechReader,
): FoundQuotation[] {
  const none = beyond(formOf);
  return reading.bounds.flatMap((bounds) => {
    if (!mayReport(reading, bounds, rules)) return [];
    const tokens = speechTokens(reading, bounds, inMarks, rules, formOf);
    return inSentence(reading, tokens, tagger.tag(tokens, none), bounds[0]);
  });
}

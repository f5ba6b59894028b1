/** Subjects of verbs: before it, after a gerund's comma, behind a relative pronoun, at the start of the sentence. */
import {
  asSource,
  isAdverbial,
  isArticleOf,
  isDate,
  isDeterminer,
  isPreposition,
  isTie,
  MAX_TITLES,
  MAX_WORDS,
  phraseAt,
  STOP,
  WORDLIKE,
} from './noun-phrase.ts';
import { hasMarks, lowerAt, type Reading, startsAt, type TokenRange } from './reading.ts';

/** The person whose name begins at `index`, titles before it passed over. */
function apposedPerson(reading: Reading, index: number): TokenRange | null {
  let first = index;
  while (first < index + MAX_TITLES && reading.rules.names.honorifics.has(lowerAt(reading, first))) first++;
  const name = reading.nameAt[first];
  return name?.type === 'person' && name.first === first ? { first, last: name.last } : null;
}

/** Where the incise that ends in the comma at `comma` begins: the index of its opening comma, or null. */
function inciseStart(reading: Reading, comma: number, from: number): number | null {
  const closing = lowerAt(reading, comma);
  const opening = closing === ')' ? '(' : closing;
  for (let index = comma - 1; index >= Math.max(from, comma - 40); index--) {
    if (lowerAt(reading, index) !== opening) continue;
    const before = lowerAt(reading, index - 1);
    // "le Fonds monétaire international (FMI), X, a"
    if (index - 1 >= from && (before === ')' || !STOP.test(before))) {
      const named = reading.nameAt[index - 1];
      if (opening === '(' || named || inciseOpens(reading, index + 1) || comma - index <= SHORT_INCISE) return index;
    }
    if (opening === '(') return null;
  }
  return null;
}

/** An incise of so few tokens between two commas needs no mark of its own: ", témoins de la scène,". */
const SHORT_INCISE = 6;

function inciseOpens(reading: Reading, index: number): boolean {
  const word = lowerAt(reading, index);
  return (
    apposedPerson(reading, index) !== null ||
    reading.rules.speech.relativePronouns.has(word) ||
    isDeterminer(reading, index) ||
    reading.rules.names.roles.has(word)
  );
}

/** The subject to the left of a verb: its bare name or pronoun, else its noun phrase; null if none is found. */
export function subjectBefore(reading: Reading, verb: number, from: number): TokenRange | null {
  const phrase = subjectPhraseBefore(reading, verb, from);
  return phrase && asSource(reading, phrase);
}

/** The token before an aside that ends at `end` ("pour sa part"); `end` itself if none does. */
function beforeAside(reading: Reading, end: number): number {
  const aside = reading.rules.speech.asides.find((words) => startsAt(reading, end - words.length + 1, words));
  return end - (aside?.length ?? 0);
}

/** The whole phrase that is the subject to the left of a verb, or the pronoun; null if none is found. */
export function subjectPhraseBefore(reading: Reading, verb: number, from: number): TokenRange | null {
  const { beforeVerb, auxiliaries, clauseStarters } = reading.rules.speech;
  let end = beforeAside(reading, verb - 1);
  while (end >= from && (beforeVerb.has(lowerAt(reading, end)) || auxiliaries.has(lowerAt(reading, end))))
    end = beforeAside(reading, end - 1);
  if (end >= from && /^(?:[,)]|[-–—―]+)$/u.test(lowerAt(reading, end))) {
    const opening = inciseStart(reading, end, from);
    if (opening === null) return null;
    const apposed = apposedPerson(reading, opening + 1);
    if (apposed?.last === end - 1) return apposed;
    end = opening - 1;
  }
  if (end < from) return null;
  if (isRelativeSubject(reading, end)) return antecedent(reading, end, from);
  if (/^(?:et|and|but|mais|puis|then)$/u.test(lowerAt(reading, end))) return firstSubject(reading, from, end - 1);
  if (reading.rules.names.pronouns.has(lowerAt(reading, end))) return { first: end, last: end };
  if (!WORDLIKE.test(lowerAt(reading, end))) return null;
  let start = end;
  while (start > from && end - start < MAX_WORDS) {
    const word = lowerAt(reading, start - 1);
    if (!reading.nameAt[start - 1] && (STOP.test(word) || clauseStarters.has(word))) break;
    start--;
  }
  const first = phraseStart(reading, start, end);
  // "McConnell, who in 2010 said": nothing after the relative pronoun is a subject.
  if (first === null && isRelativeSubject(reading, start - 1)) return antecedent(reading, start - 1, from);
  return first === null ? null : { first, last: end };
}

const isRelativeSubject = (reading: Reading, index: number): boolean =>
  /^(?:qui|who|which)$/u.test(lowerAt(reading, index));

/** The noun that a relative pronoun stands for: the name or the phrase that ends right before it. */
function antecedent(reading: Reading, pronoun: number, from: number): TokenRange | null {
  let end = pronoun - 1;
  if (lowerAt(reading, end) === ',') end--;
  const name = reading.nameAt[end];
  if (name) return { first: name.first, last: name.last };
  for (let start = end; start >= Math.max(from, end - 8); start--) {
    if (STOP.test(lowerAt(reading, start))) return null;
    if (isDeterminer(reading, start) && start < end) return { first: start, last: end };
  }
  return null;
}

/** Whether a range reads like a phrase that can be a subject: no verb in it, no function word or mark at its end. */
export function isSubjectLike(reading: Reading, { first, last }: TokenRange): boolean {
  const { auxiliaries, cueForms, clauseStarters } = reading.rules.speech;
  const end = lowerAt(reading, last);
  const dangling =
    isTie(reading, last) ||
    (isPreposition(reading, last) && first < last) ||
    isDeterminer(reading, last) ||
    /^(?:et|ou|mais|and|or|but)$/u.test(end) ||
    !WORDLIKE.test(end);
  if (!reading.nameAt[last] && dangling) return false;
  for (let index = first; index <= last; index++) {
    if (reading.nameAt[index]) continue;
    const word = lowerAt(reading, index);
    const verb = cueForms.get(word);
    if (auxiliaries.has(word) || ((clauseStarters.has(word) || isAdverbial(reading, word)) && index === first))
      return false;
    if (
      verb &&
      (verb.shape === 'gerund' || verb.shape === 'finite') &&
      !isDeterminer(reading, index - 1) &&
      index > first
    )
      return false;
  }
  return true;
}

/** An auxiliary or a modal in small letters: "May" is a month. */
function isAuxiliary(reading: Reading, index: number): boolean {
  const { auxiliaries, modals } = reading.rules.speech;
  const word = reading.tokens[index]?.text ?? '';
  return !reading.nameAt[index] && (auxiliaries.has(word) || modals.has(word));
}

/** Whether a preposition governs what begins at `index`: "[in Berlin]", not "[des élus]", "[Under-Secretary X]". */
const isGovernedAt = (reading: Reading, index: number): boolean =>
  isPreposition(reading, index) &&
  !isDeterminer(reading, index) &&
  !isTie(reading, index) &&
  !reading.nameAt[index] &&
  lowerAt(reading, index + 1) !== '-';

/**
 * A source without the verb it has run into, and without what a preposition governs before its comma; null if nothing is
 * left. "[The minister can], he said": the minister; "[In a statement, Peabody] said": Peabody.
 */
export function withoutVerb(reading: Reading, { first, last }: TokenRange): TokenRange | null {
  let start = first;
  if (isGovernedAt(reading, first)) {
    while (start <= last && lowerAt(reading, start) !== ',') start++;
    start++;
  }
  if (start > last || isAuxiliary(reading, start)) return null;
  for (let index = start + 1; index <= last; index++)
    if (isAuxiliary(reading, index) && !isDeterminer(reading, index - 1)) return { first: start, last: index - 1 };
  return { first: start, last };
}

/** How far into a sentence its first subject may begin, adverbials before it not counted. */
const OPENING_WORDS = 8;

/** The subject of a sentence's first clause: its first name, pronoun or noun phrase that no preposition governs. */
export function mainSubject(reading: Reading, from: number, limit: number): TokenRange | null {
  for (let index = from; index <= Math.min(limit, from + OPENING_WORDS); index++) {
    if (isPreposition(reading, index) && !reading.nameAt[index] && !isArticleOf(reading, index)) {
      index = phraseAt(reading, index + 1, limit)?.last ?? index;
      continue;
    }
    const phrase = phraseAt(reading, index, limit);
    if (phrase) return phrase;
  }
  return null;
}

/** Whether the words right before a name are a verb of speech: "a réagi X", "said Mr. X". */
function followsCue(reading: Reading, first: number): boolean {
  const { names, speech } = reading.rules;
  let before = first - 1;
  while (
    before > first - MAX_TITLES &&
    (names.honorifics.has(lowerAt(reading, before)) || isDeterminer(reading, before))
  )
    before--;
  const word = lowerAt(reading, before);
  return speech.cueForms.has(word) || speech.weakCues.has(word);
}

/**
 * Who is meant by a gerund's missing subject: the name right before it that a verb of speech precedes ("a réagi X,
 * ajoutant"); nobody where quoted words stand before it, for then the speaker of those goes on; else the sentence's main
 * subject ("X spoke to the leaders, promising").
 */
export function gerundSubject(reading: Reading, gerund: number, from: number): TokenRange | null {
  const before = lowerAt(reading, gerund - 1) === ',' ? gerund - 2 : gerund - 1;
  const name = reading.nameAt[before];
  if (name && name.type !== 'location' && followsCue(reading, name.first))
    return { first: name.first, last: name.last };
  return hasMarks(reading, { first: from, last: gerund - 1 }) ? null : mainSubject(reading, from, gerund - 1);
}

/** The subject of the sentence's first verb, which a verb after "and" shares. */
function firstSubject(reading: Reading, from: number, limit: number): TokenRange | null {
  for (let index = from; index <= Math.min(limit, from + 6); index++) {
    if (isPreposition(reading, index) && !isArticleOf(reading, index) && !reading.nameAt[index]) return null;
    const phrase = phraseAt(reading, index, limit);
    if (phrase) return phrase;
  }
  return null;
}

/** Where the subject that ends at `end` begins: its first word that is no complement, past adverbials before it. */
function phraseStart(reading: Reading, from: number, end: number): number | null {
  let start: number | null = null;
  for (let index = from; index <= end; index++) {
    const governed = index > from && isPreposition(reading, index - 1) && !reading.nameAt[index - 1];
    if (governed || (isPreposition(reading, index) && !reading.nameAt[index] && !isArticleOf(reading, index))) continue;
    if (start === null ? opensPhrase(reading, index, from) : opensAnew(reading, index, start)) start = index;
  }
  const name = start === null ? undefined : reading.nameAt[start];
  return name && name.last > end ? null : start;
}

function opensPhrase(reading: Reading, index: number, from: number): boolean {
  const name = reading.nameAt[index];
  if (name) return name.first === index || index === from;
  if (isDate(reading, index)) return false;
  const { unnamedSources, roles } = reading.rules.names;
  const noun = unnamedSources.has(lowerAt(reading, index)) || roles.has(lowerAt(reading, index));
  return isDeterminer(reading, index) || (noun && !isTie(reading, index - 1));
}

/** "A day later | the studio": an article that nothing before it governs begins another phrase. */
function opensAnew(reading: Reading, index: number, start: number): boolean {
  if (!isDeterminer(reading, index) || isTie(reading, index) || reading.nameAt[index] || isDate(reading, index))
    return false;
  const before = lowerAt(reading, index - 1);
  if (index - 1 < start || isDeterminer(reading, index - 1) || isTie(reading, index - 1)) return false;
  return (
    !isPreposition(reading, index - 1) &&
    !/^(?:et|ou|and|or|&|que|than|tous|toutes|all|both|half)$/u.test(before) &&
    !/^\p{N}/u.test(lowerAt(reading, index))
  );
}

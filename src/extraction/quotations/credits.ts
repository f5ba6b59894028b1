import type { CueForm } from '../../language/speech-rules.ts';
import { isNegation } from '../negation.ts';
import { phraseAt } from '../noun-phrase.ts';
import { lowerAt, mayBegin, type Reading, startsAt, type TokenRange } from '../reading.ts';
import { gerundSubject, mainSubject, subjectBefore } from '../subjects.ts';
import type { Credit } from './found.ts';
import { isNounHere } from './noun-reading.ts';

/** How far a cue may stand from the words it introduces, in tokens: "a déclaré mardi à la presse : «". */
const REACH = 14;

/** The cue form at a token where it is a verb there: a participle needs its auxiliary before it. */
export function cueAt(reading: Reading, index: number): CueForm | null {
  if (!mayBegin(reading, index, 'cue') || reading.nameAt[index]) return null;
  const form = reading.rules.speech.cueForms.get(lowerAt(reading, index)) as CueForm;
  if (
    reading.rules.names.determiners.has(lowerAt(reading, index - 1)) &&
    !reading.rules.names.pronouns.has(lowerAt(reading, index - 2))
  ) {
    const clitic =
      /^(?:l'|le|la|les|leur)$/u.test(lowerAt(reading, index - 1)) &&
      reading.rules.speech.auxiliaries.has(lowerAt(reading, index));
    if (!clitic) return null;
  }
  if (isNounHere(reading, index, form.lemma)) return null;
  if (form.cueClass !== 'deny' && isNegatedVerb(reading, index)) return null;
  if (form.shape !== 'participle') return form;
  return auxiliaryBefore(reading, index) === null ? null : form;
}

/** "n'a pas dit que", "did not say how": nobody is reported to have said anything. */
export function isNegatedVerb(reading: Reading, index: number): boolean {
  const { auxiliaries, beforeVerb } = reading.rules.speech;
  for (let at = index - 1; at >= Math.max(0, index - 5); at--) {
    if (isNegation(reading, at)) return true;
    const word = lowerAt(reading, at);
    if (!auxiliaries.has(word) && !beforeVerb.has(word)) return false;
  }
  return false;
}

/** The auxiliary of a participle, at most five words before it: "a", "a-t-il", "n'avait pas encore". */
export function auxiliaryBefore(reading: Reading, index: number): number | null {
  const { auxiliaries, beforeVerb } = reading.rules.speech;
  for (let at = index - 1; at >= Math.max(0, index - 5); at--) {
    const word = lowerAt(reading, at);
    if (auxiliaries.has(word)) return at;
    if (!beforeVerb.has(word) && !reading.rules.names.pronouns.has(word) && word !== 'été') return null;
  }
  return null;
}

/** "selon X", "according to X" whose first word is at `index`. */
export function attributionAt(reading: Reading, index: number, limit: number): Credit | null {
  if (!mayBegin(reading, index, 'attribution')) return null;
  for (const { words, needsPerson } of reading.rules.speech.attributions.get(lowerAt(reading, index)) ?? []) {
    if (!startsAt(reading, index, words)) continue;
    const next = index + words.length;
    const tonic = next <= limit && reading.rules.names.tonicPronouns.has(lowerAt(reading, next));
    const source = tonic ? { first: next, last: next } : phraseAt(reading, next, limit);
    if (!source || (needsPerson && !tonic && !isPerson(reading, source))) continue;
    const apposed = personApposed(reading, source, limit);
    if (apposed)
      return {
        cue: { first: index, last: index + words.length - 1 },
        cueForm: null,
        source: apposed,
        last: apposed.last,
      };
    return {
      cue: { first: index, last: index + words.length - 1 },
      cueForm: null,
      source,
      last: phraseEnd(reading, source, limit),
    };
  }
  return null;
}

/** Whether a phrase is a person's name or office: what "pour" credits rather than serves. */
function isPerson(reading: Reading, { first, last }: TokenRange): boolean {
  if (reading.nameAt[first]?.type === 'person') return true;
  const { determiners, roles } = reading.rules.names;
  const office = determiners.has(lowerAt(reading, first)) && roles.has(lowerAt(reading, first + 1));
  return office && /^[,:«“"]$/u.test(lowerAt(reading, last + 1));
}

/** "le ministre du Budget, X,": the name in apposition to an office. */
function personApposed(reading: Reading, source: TokenRange, limit: number): TokenRange | null {
  if (reading.nameAt[source.first]?.type === 'person' || lowerAt(reading, source.last + 1) !== ',') return null;
  let first = source.last + 2;
  while (reading.rules.names.honorifics.has(lowerAt(reading, first)) && first < source.last + 4) first++;
  const name = reading.nameAt[first];
  return name?.type === 'person' && name.last < limit && /^(?:[,.;]|)$/u.test(lowerAt(reading, name.last + 1))
    ? { first: name.first, last: name.last }
    : null;
}

/** End of the whole phrase around a source that was cut down to its bare name. */
function phraseEnd(reading: Reading, source: TokenRange, limit: number): number {
  let last = source.last;
  while (
    last < limit &&
    /[\p{L}\p{N}]/u.test(lowerAt(reading, last + 1)) &&
    !cueAt(reading, last + 1) &&
    !reading.rules.speech.clauseStarters.has(lowerAt(reading, last + 1))
  )
    last++;
  return last;
}

/** Words right after a passage that credit it: ", a déclaré X", ", dit-il", ", X said", "selon X". */
export function creditAfter(reading: Reading, from: number, limit: number): Credit | null {
  let index = from;
  while (index <= limit && /^(?:[,.!?…]|[-–—―]+)$/u.test(lowerAt(reading, index)) && index - from < 2) index++;
  if (index > limit) return null;
  const attributed = attributionAt(reading, index, limit) ?? signature(reading, from, limit);
  if (attributed) return attributed;
  return inverted(reading, index, limit) ?? subjectFirst(reading, index, limit);
}

/** "…" — Name: a person alone after a dash signs the passage. */
function signature(reading: Reading, from: number, limit: number): Credit | null {
  const name = reading.nameAt[from + 1];
  if (!/^[-–—―]+$/u.test(lowerAt(reading, from)) || name?.type !== 'person' || name.first !== from + 1) return null;
  const next = name.last + 1;
  const ends =
    next > limit ||
    /^[,.(«“"]$/u.test(lowerAt(reading, next)) ||
    reading.tokens[next]?.sentence !== reading.tokens[name.last]?.sentence;
  return ends ? { cue: null, cueForm: null, source: { first: name.first, last: name.last }, last: name.last } : null;
}

/** Cue before subject: "a déclaré X", "explique-t-elle", "said X". */
function inverted(reading: Reading, from: number, limit: number): Credit | null {
  const { auxiliaries, beforeVerb } = reading.rules.speech;
  let index = from;
  let pronoun: TokenRange | null = null;
  while (index <= limit && index - from < 7) {
    const word = lowerAt(reading, index);
    if (reading.rules.names.pronouns.has(word) && index > from && auxiliaries.has(lowerAt(reading, index - 1)))
      pronoun = { first: index, last: index };
    else if (!auxiliaries.has(word) && !beforeVerb.has(word) && word !== "s'" && word !== 'été') break;
    index = pastAside(reading, index + 1);
  }
  const cueForm = cueAt(reading, index);
  const tied = reading.rules.names.enclitics.has(lowerAt(reading, index + 1)) && index + 1 <= limit;
  if (tied && !auxiliaries.has(lowerAt(reading, index)))
    return {
      cue: { first: index, last: index },
      cueForm,
      source: { first: index + 1, last: index + 1 },
      last: index + 1,
    };
  // "…", a ainsi balayé X: what stands between an auxiliary and a person there is a verb of speech as well.
  if (!cueForm) return pronoun ? null : bareVerb(reading, index, limit);
  if (cueForm.shape === 'infinitive') return null;
  const cue = { first: index, last: index };
  if (pronoun) return { cue, cueForm, source: pronoun, last: index };
  const source = subjectAfter(reading, index + 1, limit);
  return source ? { cue, cueForm, source, last: Math.min(limit, phraseEnd(reading, source, limit)) } : null;
}

/** Past an aside that begins at `index`: "de son côté". */
function pastAside(reading: Reading, index: number): number {
  const aside = reading.rules.speech.asides.find((words) => startsAt(reading, index, words));
  return index + (aside?.length ?? 0);
}

/** "…", décrypte X: a lone word in lower case between quoted words and a person's name is a verb of speech. */
function bareVerb(reading: Reading, index: number, limit: number): Credit | null {
  const { names, speech } = reading.rules;
  const word = lowerAt(reading, index);
  const verbal =
    /^\p{Ll}{4,}$/u.test(reading.tokens[index]?.text ?? '') &&
    !names.prepositions.has(word) &&
    !names.determiners.has(word) &&
    !names.roles.has(word) &&
    !speech.clauseStarters.has(word);
  let first = pastAside(reading, index + 1);
  const next = first;
  while (
    names.honorifics.has(lowerAt(reading, first)) ||
    (first === next &&
      names.determiners.has(lowerAt(reading, first)) &&
      names.honorifics.has(lowerAt(reading, first + 1)))
  )
    first++;
  const source = phraseAt(reading, first, limit);
  const name = source && reading.nameAt[source.first];
  if (!verbal || !source || name?.type !== 'person' || name.first !== source.first) return null;
  return {
    cue: { first: index, last: index },
    cueForm: null,
    source,
    last: Math.min(limit, phraseEnd(reading, source, limit)),
  };
}

/** End of the complement that begins at `index`: "à l'[AFP] Jean Castex" ends with the name. */
function complementEnd(reading: Reading, index: number, limit: number): number | null {
  const article = reading.rules.names.determiners.has(lowerAt(reading, index));
  const name = reading.nameAt[article ? index + 1 : index];
  return name && name.last <= limit ? name.last : (phraseAt(reading, index, limit)?.last ?? null);
}

/** The subject after an inverted verb, past adverbs and a short complement ("à l'AFP", "mardi"). */
export function subjectAfter(reading: Reading, from: number, limit: number): TokenRange | null {
  for (let index = from; index <= Math.min(limit, from + 8); index++) {
    const word = lowerAt(reading, index);
    if (/^[;:.!?«»“”"]$/u.test(word)) return null;
    if (reading.rules.names.prepositions.has(word) && !reading.nameAt[index]) {
      index = complementEnd(reading, index + 1, limit) ?? index;
      continue;
    }
    const found = phraseAt(reading, index, limit);
    if (found) return personApposed(reading, found, limit + 1) ?? found;
    if (word === ',' && index > from + 4) return null;
  }
  return null;
}

/** Subject before cue: "X said", "the minister added". */
function subjectFirst(reading: Reading, from: number, limit: number): Credit | null {
  const subject = phraseAt(reading, from, limit);
  if (!subject) return null;
  for (let index = subject.last + 1; index <= Math.min(limit, subject.last + 30); index++) {
    const cueForm = cueAt(reading, index);
    if (cueForm && cueForm.shape !== 'infinitive') {
      const source = subjectBefore(reading, index, from);
      return source ? { cue: { first: index, last: index }, cueForm, source, last: index } : null;
    }
    if (lowerAt(reading, index) === '(') index = pastBracket(reading, index);
    if (/^[;:.!?«»“”"]$/u.test(lowerAt(reading, index))) return null;
  }
  return null;
}

/** The bracket that closes the one at `index`, if it is near: "John Mica (R-Fla.) said"; else `index`. */
function pastBracket(reading: Reading, index: number): number {
  for (let at = index + 1; at < index + 8; at++) if (lowerAt(reading, at) === ')') return at;
  return index;
}

/** "Selon X, «", "pour X : «": an attribution that leads to a passage. */
function attributionBefore(reading: Reading, last: number, from: number): Credit | null {
  for (let at = last; at >= Math.max(from, last - REACH); at--) {
    const credit = attributionAt(reading, at, last);
    if (credit && credit.last >= last - 1) return credit;
  }
  return null;
}

/** Words before a passage that credit it: "X souligne : «", "X said: "", "ajoutant que «", "selon X, «", "X : «". */
export function creditBefore(reading: Reading, open: number, from: number): Credit | null {
  let index = open - 1;
  const colon = lowerAt(reading, index) === ':';
  while (index >= from && /^(?:[,:]|[-–—―]+)$/u.test(lowerAt(reading, index))) index--;
  const near = Math.max(from, index - (colon ? 40 : REACH));
  for (let at = index; at >= near; at--) {
    if (/^[;.!?»”]$/u.test(lowerAt(reading, at))) break;
    const cueForm = cueAt(reading, at);
    if (!cueForm || (cueForm.shape === 'infinitive' && !colon)) continue;
    const cue = { first: at, last: at };
    if (cueForm.shape === 'gerund') return { cue, cueForm, source: gerundSubject(reading, at, from), last: index };
    const source =
      subjectBefore(reading, at, from) ??
      (colon ? (subjectAfter(reading, at + 1, index) ?? mainSubject(reading, from, at - 1)) : null);
    if (source) return { cue, cueForm, source, last: index };
  }
  return attributionBefore(reading, index, from) ?? (colon ? layoutCredit(reading, index, from) : null);
}

/** "Name : «", "the minister: "" and, for want of a verb of speech, whoever the sentence before the colon is about. */
function layoutCredit(reading: Reading, index: number, from: number): Credit | null {
  const name = reading.nameAt[index];
  if (name && name.first - from <= 8)
    return { cue: null, cueForm: null, source: { first: name.first, last: name.last }, last: index };
  const source = mainSubject(reading, from, index);
  return source ? { cue: null, cueForm: null, source, last: index } : null;
}

import type { Claim, Modality, Relation, RelationType } from '../domain/annotation.ts';
import type { Coreference } from './coreference/link-coreferences.ts';
import { claimAround, type ResponsibilityClaim } from './find-claims.ts';
import type { NameSpan } from './name-lexicon.ts';
import { phraseAt } from './noun-phrase.ts';
import { auxiliaryBefore, isNegatedVerb } from './quotations/credits.ts';
import { lowerAt, mayBegin, namesIn, type Reading, spanOf, type TokenRange, trimPunctuation } from './reading.ts';
import { isNegated, moodOfVerb } from './stance.ts';
import { subjectBefore } from './subjects.ts';

/** A tie before it is set in the light of who says it. */
interface Tie {
  readonly type: RelationType;
  readonly subject: NameSpan;
  readonly object: NameSpan | null;
  readonly value: string | null;
  readonly evidence: TokenRange;
  /** The verb and what stands between it and its subject, for negation and mood; null: a noun states the tie. */
  readonly verb: TokenRange | null;
}

const textOf = (reading: Reading, range: TokenRange): string => {
  const { start, end } = spanOf(reading, range);
  return reading.document.text.slice(start, end);
};

/** Offices: "X, directeur de Y" → X role_at Y; a head of a body → leads. */
function roleTies(reading: Reading, coreference: Coreference): Tie[] {
  return coreference.roles.flatMap(({ holder, phrase, head, leads }): Tie[] => {
    const subject = reading.names[holder];
    if (!subject) return [];
    const object =
      namesIn(reading, phrase).find(({ type }) => type === 'organization') ??
      namesIn(reading, phrase).find(({ type }) => leads && type === 'location') ??
      null;
    const value = textOf(reading, valueRange(reading, phrase, head, object));
    const evidence = { first: Math.min(subject.first, phrase.first), last: Math.max(subject.last, phrase.last) };
    return [{ type: leads ? 'leads' : 'role_at', subject, object, value, evidence, verb: null }];
  });
}

/** The office without the body it is held at: "directeur technique Europe du Sud". */
function valueRange(reading: Reading, phrase: TokenRange, head: number, object: NameSpan | null): TokenRange {
  if (!object) return phrase;
  if (object.first < head)
    return {
      first: Math.min(head, object.last + 1 + (lowerAt(reading, object.last + 1) === "'s" ? 1 : 0)),
      last: phrase.last,
    };
  const { nounTies, unnamedSources, determiners } = reading.rules.names;
  let last = object.first - 1;
  const body = (index: number): boolean =>
    nounTies.has(lowerAt(reading, index)) ||
    determiners.has(lowerAt(reading, index)) ||
    unnamedSources.has(lowerAt(reading, index));
  // Back over "de l'entreprise de cybersécurité": everything from the last tie that leads to a noun for a body.
  for (let index = head + 1; index < object.first; index++) {
    if (body(index) && (body(index + 1) || index + 1 === object.first)) {
      last = index - 1;
      break;
    }
  }
  return { first: phrase.first, last: Math.max(head, last) };
}

/** "X, filiale de Y", "Y's subsidiary X", "basée à L", "née à L": nouns and participles beside a name. */
function nominalTies(reading: Reading): Tie[] {
  const { partNouns, basedWords, bornWords, placePrepositions } = reading.rules.relations;
  const ties: Tie[] = [];
  for (let index = 0; index < reading.tokens.length; index++) {
    if (!mayBegin(reading, index, 'nominalTie')) continue;
    const word = lowerAt(reading, index);
    const part = partNouns.get(word);
    if (part) ties.push(...partTie(reading, index, part));
    const placed: RelationType | null = basedWords.has(word) ? 'based_in' : bornWords.has(word) ? 'born_in' : null;
    if (!placed || !placePrepositions.has(lowerAt(reading, index + 1))) continue;
    const place = reading.nameAt[index + 2];
    const subject = ownerBefore(reading, index, placed === 'born_in' ? 'person' : 'organization');
    if (place?.type === 'location' && subject)
      ties.push({
        type: placed,
        subject,
        object: place,
        value: null,
        evidence: { first: subject.first, last: place.last },
        verb: null,
      });
  }
  return ties;
}

/** The name of a type right before a participle: only a comma, an auxiliary or a relative pronoun may part them. */
function ownerBefore(reading: Reading, index: number, type: NameSpan['type']): NameSpan | null {
  const first = reading.bounds[reading.tokens[index]?.sentence ?? 0]?.[0] ?? 0;
  for (let at = index - 1; at >= Math.max(first, index - 5); at--) {
    const name = reading.nameAt[at];
    if (name) return name.type === type ? name : null;
    const { auxiliaries, beforeVerb, relativePronouns } = reading.rules.speech;
    const word = lowerAt(reading, at);
    if (word !== ',' && !auxiliaries.has(word) && !beforeVerb.has(word) && !relativePronouns.has(word)) return null;
  }
  return null;
}

function partTie(reading: Reading, index: number, type: RelationType): Tie[] {
  const { nounTies, determiners } = reading.rules.names;
  const before =
    lowerAt(reading, index - 1) === ',' || determiners.has(lowerAt(reading, index - 1))
      ? reading.nameAt[index - (lowerAt(reading, index - 1) === ',' ? 2 : 3)]
      : undefined;
  for (let at = index + 1; at <= index + 7; at++) {
    const whole = reading.nameAt[at];
    if (
      whole &&
      before &&
      before.type === 'organization' &&
      whole.type === 'organization' &&
      nounTies.has(linkBefore(reading, index, at))
    ) {
      return [
        {
          type,
          subject: before,
          object: whole,
          value: null,
          evidence: { first: before.first, last: whole.last },
          verb: null,
        },
      ];
    }
    if (/^[.;:!?,]$/u.test(lowerAt(reading, at))) break;
  }
  const owner = lowerAt(reading, index - 1) === "'s" ? reading.nameAt[index - 2] : undefined;
  const named = reading.nameAt[index + 1];
  if (owner?.type === 'organization' && named?.type === 'organization') {
    return [
      {
        type,
        subject: named,
        object: owner,
        value: null,
        evidence: { first: owner.first, last: named.last },
        verb: null,
      },
    ];
  }
  return [];
}

/** The first tie word between a noun and the name it governs. */
function linkBefore(reading: Reading, from: number, to: number): string {
  for (let index = from + 1; index < to; index++)
    if (reading.rules.names.nounTies.has(lowerAt(reading, index))) return lowerAt(reading, index);
  return '';
}

/** Verbs between two names: "X a racheté Y", "Y was acquired by X". */
function verbTies(reading: Reading): Tie[] {
  const ties: Tie[] = [];
  const { verbs } = reading.rules.relations;
  for (const [first, end] of reading.bounds) {
    for (let index = first; index < end; index++) {
      if (!mayBegin(reading, index, 'verbalTie')) continue;
      const verb = reading.nameAt[index] ? undefined : verbs.get(lowerAt(reading, index));
      if (!verb || verb.shape === 'infinitive' || reading.rules.names.determiners.has(lowerAt(reading, index - 1)))
        continue;
      const passive = reading.rules.speech.by.has(lowerAt(reading, index + 1));
      if (verb.shape === 'participle' && !passive && auxiliaryBefore(reading, index) === null) continue;
      const left = namedOnly(reading, subjectBefore(reading, index, first));
      let after = index + 1;
      if (passive) after++;
      else if (verb.prepositions.has(lowerAt(reading, after))) after++;
      else if (verb.needsPreposition) continue;
      const right = namedOnly(reading, phraseAt(reading, after, end - 1));
      if (!left || !right || left === right) continue;
      const [subject, object] = passive ? [right, left] : [left, right];
      const from = Math.min(left.last + 1, index);
      ties.push({
        type: verb.type,
        subject,
        object,
        value: null,
        evidence: { first: Math.min(left.first, right.first), last: Math.max(left.last, right.last) },
        verb: { first: from, last: index },
      });
    }
  }
  return ties;
}

/** The one name a phrase is; null where the phrase is something else that only mentions a name. */
function namedOnly(reading: Reading, phrase: TokenRange | null): NameSpan | null {
  if (!phrase) return null;
  const name = reading.nameAt[phrase.first];
  return name &&
    name.first === phrase.first &&
    (name.last === phrase.last || name.type === 'person') &&
    lowerAt(reading, name.last + 1) !== "'s"
    ? name
    : null;
}

/** A claimed attack: the group claims responsibility, and by its own word alone it attacked. */
function responsibilityRelations(
  reading: Reading,
  coreference: Coreference,
  claims: readonly ResponsibilityClaim[],
): Relation[] {
  return claims.flatMap(({ cue, source, content, speaker }): Relation[] => {
    if (!speaker) return [];
    const target = namesIn(reading, content)[0] ?? null;
    const object = target ? coreference.chainAt(target) : null;
    const range = {
      first: Math.min(source.first, content.first, cue.first),
      last: Math.max(source.last, content.last, cue.last),
    };
    const evidence = spanOf(reading, range);
    const shared = {
      subject: speaker,
      object,
      value: textOf(reading, content),
      polarity: 'affirmed',
      modality: 'asserted',
      evidence,
    } as const;
    const claimed: Relation = { ...shared, type: 'claimed_responsibility_for', attributedTo: null, alleged: false };
    const attack =
      namesAttack(reading, content) && object
        ? [{ ...shared, type: 'attacked', attributedTo: speaker, alleged: true } as const]
        : [];
    return [claimed, ...attack];
  });
}

function namesAttack(reading: Reading, { first, last }: TokenRange): boolean {
  for (let index = first; index <= last; index++)
    if (reading.rules.relations.attackNouns.has(lowerAt(reading, index))) return true;
  return false;
}

function settle(reading: Reading, coreference: Coreference, claims: readonly Claim[], tie: Tie): Relation | null {
  const subject = coreference.chainAt(tie.subject);
  const object = tie.object ? coreference.chainAt(tie.object) : null;
  const range = trimPunctuation(reading, tie.evidence);
  if (!subject || subject === object || !range) return null;
  const evidence = spanOf(reading, range);
  const claim = claimAround(claims, evidence);
  if (tie.verb && isHypothetical(reading, tie.verb)) return null;
  const mood: Modality = tie.verb ? moodOfVerb(reading, tie.verb) : 'asserted';
  const modality: Modality = mood !== 'asserted' ? mood : claim && tie.verb ? claim.modality : 'asserted';
  const polarity = tie.verb && isNegated(reading, tie.verb) !== (claim?.cueClass === 'deny') ? 'denied' : 'affirmed';
  const alleged = tie.verb !== null && (claim !== null || mood !== 'asserted' || isUnsaid(reading, tie.verb));
  return {
    type: tie.type,
    subject,
    object,
    value: tie.value,
    polarity,
    modality,
    attributedTo: alleged ? (claim?.speaker ?? null) : null,
    alleged,
    evidence,
  };
}

/** A question or a condition states nothing: "Did X acquire Y?", "if X acquires Y". */
function isHypothetical(reading: Reading, verb: TokenRange): boolean {
  const [first, end] = reading.bounds[reading.tokens[verb.last]?.sentence ?? 0] ?? [verb.first, verb.last + 1];
  for (let index = verb.last; index < end; index++) if (lowerAt(reading, index) === '?') return true;
  for (let index = verb.first; index >= first; index--) {
    if (/^[,;:]$/u.test(lowerAt(reading, index))) return false;
    if (reading.rules.speech.conditions.has(lowerAt(reading, index))) return true;
  }
  return false;
}

/** "did not say that X attacked Y": under a verb of speech that is negated. */
function isUnsaid(reading: Reading, verb: TokenRange): boolean {
  const [first] = reading.bounds[reading.tokens[verb.last]?.sentence ?? 0] ?? [verb.first];
  for (let index = verb.first; index >= first; index--) {
    if (reading.rules.speech.cueForms.has(lowerAt(reading, index)) && isNegatedVerb(reading, index)) return true;
  }
  return false;
}

/**
 * Typed ties between the chains of a document, each with the words that state it. A tie inside somebody's claim, or in
 * the press conditional, is alleged.
 */
export function findRelations(
  reading: Reading,
  coreference: Coreference,
  claims: readonly Claim[],
  responsibility: readonly ResponsibilityClaim[],
): Relation[] {
  const ties = [...roleTies(reading, coreference), ...nominalTies(reading), ...verbTies(reading)];
  const settled = ties.flatMap((tie) => settle(reading, coreference, claims, tie) ?? []);
  return [...settled, ...responsibilityRelations(reading, coreference, responsibility)].sort(
    (a, b) => a.evidence.start - b.evidence.start || a.evidence.end - b.evidence.end,
  );
}

/** Turns a story of the newsroom into what the store is given: the reader's notes become offsets. */
import type { Mention } from '../../src/domain/annotation.ts';
import type { KeyedEntity } from '../../src/domain/entity.ts';
import { foldName } from '../../src/domain/fold-name.ts';
import type {
  ChainNode,
  ClaimNode,
  CoMentionEdge,
  EventNode,
  Excerpt,
  GraphUpdate,
  RelationNode,
} from '../../src/domain/graph.ts';
import type { Span } from '../../src/domain/span.ts';
import { CAST, type Key, type Said, type Story, type Tie } from './newsroom.ts';

/** Where the words are; a story whose notes do not match its text is a mistake in the story. */
function find(text: string, words: string): Span {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`"${words}" is not in the text`);
  return { start, end: start + words.length };
}

/** Sentences end at a full stop or a line's end; the stories avoid other full stops. */
function sentencesOf(text: string): readonly Span[] {
  return [...text.matchAll(/[^\n]+?(?:[.!?]["»]?(?: »)?(?=\s|$)|$)/gmu)].map(({ 0: words, index }) => {
    const lead = words.length - words.trimStart().length;
    return { start: index + lead, end: index + words.length };
  });
}

function excerptOf(text: string, { start, end }: Span): Excerpt {
  const around = sentencesOf(text).filter((sentence) => sentence.start < end && start < sentence.end);
  const sentenceStart = around[0]!.start;
  return {
    start,
    end,
    text: text.slice(start, end),
    sentence: text.slice(sentenceStart, around.at(-1)!.end),
    sentenceStart,
  };
}

const chainId = (story: Story, key: Key): string => `${story.id}:${key}`;

function formsOf(key: Key): readonly string[] {
  const [, , nameFr, nameEn, others] = CAST[key];
  return [...new Set([nameFr, nameEn, ...others])];
}

function mentionsOf(story: Story): readonly (Mention & { key: Key })[] {
  const keyOf = new Map(
    (Object.keys(CAST) as Key[]).flatMap((key) => formsOf(key).map((form) => [form, key] as const)),
  );
  const longestFirst = [...keyOf.keys()].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(longestFirst.map((form) => form.replaceAll('.', '\\.')).join('|'), 'gu');
  return [...story.text.matchAll(pattern)].map(({ 0: text, index }) => {
    const key = keyOf.get(text)!;
    return {
      start: index,
      end: index + text.length,
      text,
      type: CAST[key][1],
      kind: 'name',
      chain: chainId(story, key),
      key,
    };
  });
}

function chainsOf(story: Story): readonly (ChainNode & { key: Key })[] {
  const mentions = mentionsOf(story);
  return [...new Set(mentions.map(({ key }) => key))].map((key) => {
    const own = mentions.filter((mention) => mention.key === key).map(({ key: _, ...mention }) => mention);
    const name = own.map(({ text }) => text).reduce((a, b) => (b.length > a.length ? b : a));
    const aliases = [...new Set(own.map(({ text }) => text))].filter((text) => text !== name);
    const acronym = aliases.find((text) => /^[A-Z]{2,5}$/.test(text)) ?? null;
    return { key, id: chainId(story, key), name, type: CAST[key][1], aliases, acronym, mentions: own };
  });
}

function claimOf(story: Story, said: Said, index: number): ClaimNode {
  const { text } = story;
  const content = find(text, said.quote);
  return {
    id: `${story.id}:claim-${index}`,
    kind: said.cueClass === 'claim-responsibility' ? 'responsibility' : (said.kind ?? 'direct'),
    content: [content],
    speaker: said.by === null ? null : chainId(story, said.by),
    source: said.source === undefined ? null : find(text, said.source),
    sourceText: said.source ?? null,
    cue: said.cue === undefined ? null : find(text, said.cue),
    cueClass: said.cueClass ?? 'assert',
    polarity: said.polarity ?? 'affirmed',
    modality: said.modality ?? 'asserted',
    about: said.about.map((key) => chainId(story, key)),
    amounts: [],
    dates: [],
    text: said.quote,
    excerpt: excerptOf(text, content),
  };
}

function relationOf(story: Story, tie: Tie, index: number): RelationNode {
  const evidence = find(story.text, tie.words);
  return {
    id: `${story.id}:relation-${index}`,
    type: tie.type,
    subject: chainId(story, tie.subject),
    object: chainId(story, tie.object),
    value: tie.value ?? null,
    polarity: tie.polarity ?? 'affirmed',
    modality: 'asserted',
    attributedTo: tie.by === undefined ? null : chainId(story, tie.by),
    alleged: tie.alleged ?? false,
    ...{ event: null, validFrom: null, validTo: null, ended: false },
    evidence,
    excerpt: excerptOf(story.text, evidence),
  };
}

/** The attack that several stories tell of: one event, whoever is said to be behind it. */
function attackOf(story: Story, tie: Tie, index: number): EventNode {
  const evidence = find(story.text, tie.words);
  const alleged = tie.alleged ?? false;
  return {
    id: `${story.id}:event-${index}`,
    ...{ type: 'attack', into: 'v-attack', score: 1, matches: [], place: null, date: '2014-11-24' },
    window: ['2014-11-24', '2014-11-24'],
    participants: [
      { role: 'attacker', chain: chainId(story, tie.subject), alleged },
      { role: 'target', chain: chainId(story, tie.object), alleged: false },
    ],
    ...{ polarity: tie.polarity ?? 'affirmed', modality: 'asserted', alleged },
    attributedTo: tie.by === undefined ? null : chainId(story, tie.by),
    evidence: [evidence],
    excerpt: excerptOf(story.text, evidence),
  };
}

function coMentionsOf(story: Story): readonly CoMentionEdge[] {
  const found = new Map<string, CoMentionEdge>();
  for (const sentence of sentencesOf(story.text)) {
    const inside = mentionsOf(story).filter(({ start, end }) => sentence.start <= start && end <= sentence.end);
    for (const one of inside)
      for (const other of inside) {
        const pair = `${one.chain} ${other.chain}`;
        if (one.chain < other.chain && !found.has(pair))
          found.set(pair, { a: one.chain, b: other.chain, excerpt: excerptOf(story.text, sentence) });
      }
  }
  return [...found.values()];
}

/** The entity behind a key, with every name it has. */
export function entityOf(key: Key): KeyedEntity {
  const [id, type, nameFr, nameEn, others] = CAST[key];
  const name = (text: string, kind: 'name' | 'alias' | 'acronym') => ({
    text,
    folded: foldName(text),
    lookup: foldName(text),
    language: null,
    kind,
  });
  const names = [...new Set([nameFr, nameEn])].map((text) => name(text, 'name'));
  const more = others.map((text) => name(text, /^[A-Z]{2,5}$/.test(text) ? 'acronym' : 'alias'));
  return { id, type, nameFr, nameEn, wikidata: null, names: [...names, ...more] };
}

/** All that one story brings to the graph. */
export function updateOf(story: Story): GraphUpdate {
  const chains = chainsOf(story);
  const { id, title, text, language, source, day } = story;
  const url = `https://news.example/${id}`;
  return {
    article: {
      id,
      contentHash: `hash-${id}`,
      url,
      title,
      text,
      language,
      publishedAt: day,
      source,
      author: null,
      story: null,
    },
    version: `hash-${id}:test`,
    story: `story-${id}`,
    chains: chains.map(({ key: _, ...chain }) => chain),
    quotations: [],
    claims: story.said.map((said, index) => claimOf(story, said, index)),
    relations: story.ties.map((tie, index) => relationOf(story, tie, index)),
    events: story.ties.flatMap((tie, index) => (tie.type === 'attacked' ? [attackOf(story, tie, index)] : [])),
    coMentions: coMentionsOf(story),
    entities: chains.map(({ key }) => entityOf(key)),
    resolved: chains.map((chain) => ({
      chain: chain.id,
      entity: CAST[chain.key][0],
      score: 1,
      method: 'name',
      evidence: [{ feature: 'name', score: 1, detail: `"${chain.name}"` }],
      ...{ openKey: null, names: [], unsure: [] },
    })),
  };
}

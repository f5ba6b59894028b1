import type { CoMention, Mention } from '../domain/annotation.ts';
import type { Document } from '../domain/article.ts';

/** Two chains are near each other when at most this many sentence ends lie between them, in one paragraph. */
const MAX_SENTENCES_APART = 1;
/** A sentence that names more chains than this is a list, and a list relates nothing. */
const MAX_CHAINS = 20;

/** For each pair of chains named near each other, the first place where they are, closest together first. */
export function findCoMentions(document: Document, mentions: readonly Mention[]): CoMention[] {
  const bySentence = chainsBySentence(document, mentions);
  const found = new Map<string, CoMention>();
  for (let apart = 0; apart <= MAX_SENTENCES_APART; apart++) {
    for (let index = 0; index + apart < document.sentences.length; index++) {
      const here = document.sentences[index];
      const there = document.sentences[index + apart];
      if (!here || !there || here.paragraph !== there.paragraph) continue;
      for (const [a, b] of pairs(bySentence[index] ?? [], bySentence[index + apart] ?? [])) {
        const key = `${a} ${b}`;
        if (!found.has(key)) found.set(key, { a, b, start: here.start, end: there.end });
      }
    }
  }
  return [...found.values()].sort((x, y) => x.start - y.start || x.end - y.end || (x.a + x.b < y.a + y.b ? -1 : 1));
}

function chainsBySentence(document: Document, mentions: readonly Mention[]): string[][] {
  const chains: Set<string>[] = document.sentences.map(() => new Set());
  let sentence = 0;
  for (const mention of mentions) {
    while (sentence + 1 < document.sentences.length && mention.start >= (document.sentences[sentence]?.end ?? 0))
      sentence++;
    chains[sentence]?.add(mention.chain);
  }
  return chains.map((set) => (set.size > MAX_CHAINS ? [] : [...set]));
}

function* pairs(left: readonly string[], right: readonly string[]): Generator<[string, string]> {
  for (const a of left) for (const b of right) if (a !== b) yield a < b ? [a, b] : [b, a];
}

import type { GraphStore } from '../../src/domain/graph-store.ts';
import { buildUpdate } from '../../tests/support/build-update.ts';

const FIRST = ['Anna', 'Marc', 'Olga', 'Paul', 'Nadia', 'Jean', 'Laura', 'Omar', 'Ines', 'Karl'];
const PARTS = ['ba', 'ro', 'le', 'min', 'dor', 'ka', 'vi', 'stan', 'ne', 'gu', 'ler', 'so', 'ti', 'pe', 'mar', 'zon'];
const PER_ARTICLE = 40;
const AT_ONCE = 50;

/** The n-th invented last name; the names of people repeat them, as in life. */
function lastName(n: number): string {
  let name = '';
  for (let rest = n; ; rest = Math.floor(rest / PARTS.length)) {
    name += PARTS[rest % PARTS.length];
    if (rest < PARTS.length) break;
  }
  return name[0]?.toUpperCase() + name.slice(1);
}

const person = (n: number) => ({
  name: `${FIRST[n % FIRST.length]} ${lastName(Math.floor(n / FIRST.length))}`,
  type: 'person' as const,
});

/** Adds articles that name invented people until the graph has so many entities; how many it has then. */
export async function fillGraph(store: GraphStore, wanted: number): Promise<number> {
  let { entities } = await store.stats();
  for (let n = 0; entities < wanted; ) {
    const updates = Array.from({ length: AT_ONCE }, (_, at) => {
      const chains = Array.from({ length: PER_ARTICLE }, () => person(n++));
      return buildUpdate({
        id: `filler-${n}-${at}`,
        chains,
        coMentions: [[chains[0]?.name ?? '', chains[1]?.name ?? '']],
      });
    });
    await store.apply(updates);
    ({ entities } = await store.stats());
  }
  return entities;
}

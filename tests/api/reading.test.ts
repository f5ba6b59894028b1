import { describe, expect, it } from 'vitest';
import { apiUnderTest, newsroomStore } from './api-under-test.ts';

const api = apiUnderTest({ store: newsroomStore() });

interface Item {
  readonly id: string;
  readonly [field: string]: unknown;
}

async function items(path: string): Promise<readonly Item[]> {
  const body = (await api.get(path)) as { items?: readonly Item[] };
  expect(body.items, JSON.stringify(body)).toBeDefined();
  return body.items!;
}

const ids = async (path: string): Promise<readonly string[]> => (await items(path)).map(({ id }) => id);

describe('searching entities', () => {
  it.each([
    ['acronym', 'gop', 'e-gop'],
    ['French name', 'Corée du Nord', 'country-KP'],
    ['French name without accents', 'coree du nord', 'country-KP'],
    ['English name', 'north korea', 'country-KP'],
    ['beginning of a name', 'obam', 'Q-obama'],
    ['misspelling', 'Micheal Lynton', 'e-lynton'],
  ])('finds an entity by its %s', async (_, words, id) => {
    expect(await ids(`/api/v1/entities?q=${encodeURIComponent(words)}`)).toContain(id);
  });

  it('gives the most mentioned first where no name is asked for, and counts all that match', async () => {
    const page = (await api.get('/api/v1/entities?limit=1')) as Record<string, unknown>;
    expect(page['items']).toMatchObject([{ id: 'Q-pictures', name: 'Sony Pictures', articles: 6 }]);
    expect(page['facets']).toMatchObject({ type: { person: 4, organization: 6, location: 3, work: 1 } });
    expect(page['next']).toEqual(expect.any(String));
  });

  it('narrows by type, language, outlet and days', async () => {
    expect(await ids('/api/v1/entities?type=work')).toEqual(['Q-film']);
    expect(await ids('/api/v1/entities?q=obama&source=Radio%20Lacs')).toEqual(['Q-obama']);
    expect(await ids('/api/v1/entities?q=obama&source=Continental%20Wire')).toEqual([]);
    expect(await ids('/api/v1/entities?q=delorme&language=en')).toEqual([]);
    expect(await ids('/api/v1/entities?q=obama&until=2014-12-01')).toEqual([]);
  });

  it('takes words that mean something to the search engine as words', async () => {
    for (const words of ['AND', 'name:*', '"', '(((', 'a~b^2', '\\', 'x OR 1=1', '*', '🙂'])
      expect((await api.fetch(`/api/v1/entities?q=${encodeURIComponent(words)}`)).status, words).toBe(200);
  });
});

describe('one entity', () => {
  it('is given with its names in both languages and how they were matched', async () => {
    const entity = await api.get('/api/v1/entities/country-KP');
    expect(entity).toMatchObject({ nameFr: 'Corée du Nord', nameEn: 'North Korea', claimsMade: 2 });
    expect(entity['resolutions']).toHaveLength(4);
  });

  it('has neighbours, typed ties apart from mere co-mentions', async () => {
    const all = (await api.get('/api/v1/entities/e-gop/neighbours')) as Record<string, Item[]>;
    const typed = (await api.get('/api/v1/entities/e-gop/neighbours?typedOnly=true')) as Record<string, Item[]>;
    expect(all['edges']!.some(({ kind }) => kind === 'CO_OCCURS')).toBe(true);
    expect(typed['edges']!.every(({ kind }) => kind === 'RELATED')).toBe(true);
    expect(typed['nodes']!.map(({ id }) => id)).toContain('Q-pictures');
  });

  it('shows as contested what one side alleges and the other denies', async () => {
    const graph = (await api.get('/api/v1/entities/country-KP/neighbours?relation=attacked')) as Record<string, Item[]>;
    expect(graph['edges']).toMatchObject([{ from: 'country-KP', to: 'Q-pictures', contested: true, alleged: true }]);
  });

  it('has claims it makes and claims about it', async () => {
    const made = await items('/api/v1/entities/Q-fbi/claims?role=speaker&language=fr');
    expect(made).toMatchObject([{ text: 'la Corée du Nord d’avoir piraté Sony Pictures', cueClass: 'accuse' }]);
    const about = await items('/api/v1/entities/Q-fbi/claims?role=about');
    expect(about.map(({ text }) => text)).toContain('Nobody outside has seen the proof,');
  });

  it('has relations and articles', async () => {
    expect(await items('/api/v1/entities/e-delorme/relations')).toMatchObject([{ type: 'leads', value: 'directrice' }]);
    expect(await ids('/api/v1/entities/e-delorme/articles')).toEqual(['a-4', 'a-1']);
  });

  it('has events, one for all that tell of it, with each part as sure as it is', async () => {
    const [attack, ...others] = await items('/api/v1/events?entity=e-gop');
    expect(others).toEqual([]);
    expect(attack).toMatchObject({ id: 'v-attack', type: 'attack', date: '2014-11-24', alleged: false });
    const parts = attack?.['participants'] as { role: string; entity: Item; alleged: boolean }[];
    const sure = Object.fromEntries(parts.map(({ role, entity, alleged }) => [`${role} ${entity.id}`, !alleged]));
    expect(sure).toMatchObject({ 'attacker e-gop': true, 'attacker country-KP': false, 'target Q-pictures': true });
    expect(await ids('/api/v1/events?type=meeting')).toEqual([]);
    expect(await api.get('/api/v1/events/v-attack')).toMatchObject({ id: 'v-attack', articles: attack?.['articles'] });
    expect((await api.fetch('/api/v1/events/nothing')).status).toBe(404);
    const article = (await api.get('/api/v1/articles/a-2')) as Record<string, Item[]>;
    expect(article['events']).toMatchObject([{ id: 'v-attack' }]);
  });

  it.each(['', '/neighbours', '/claims', '/relations', '/articles'])(
    'is a 404 where it is not there%s',
    async (list) => {
      const response = await api.fetch(`/api/v1/entities/nobody${list}`);
      expect(response.status).toBe(404);
      expect(await response.json()).toMatchObject({ status: 404, detail: 'There is no entity with the id nobody.' });
    },
  );

  it('has an empty list, not a 404, where nothing matches', async () => {
    expect(await items('/api/v1/entities/Q-la/claims')).toEqual([]);
  });
});

describe('two entities', () => {
  it('are named together in sentences', async () => {
    const found = await items('/api/v1/co-mentions?a=Q-obama&b=Q-film');
    expect(found).toHaveLength(2);
  });

  it('are connected by paths, the shortest first', async () => {
    const paths = (await items('/api/v1/paths?from=e-norton&to=Q-obama&maxLength=3')) as unknown as {
      nodes: Item[];
      edges: Item[];
    }[];
    expect(paths[0]?.nodes.map(({ id }) => id)).toEqual(['e-norton', 'Q-pictures', 'Q-obama']);
    expect(paths[0]?.edges).toHaveLength(2);
  });
});

describe('a pair of which one is not there', () => {
  it.each(['/api/v1/paths?from=Q-fbi&to=nobody', '/api/v1/co-mentions?a=nobody&b=Q-fbi'])(
    'is a 404: %s',
    async (path) => {
      const response = await api.fetch(path);
      expect(response.status).toBe(404);
      expect(await response.json()).toMatchObject({ detail: 'There is no entity with the id nobody.' });
    },
  );
});

describe('claims', () => {
  it('are found by speaker, subject, stance, words', async () => {
    expect(await ids('/api/v1/claims?speaker=country-KP&polarity=denied')).toEqual(['a-2:claim-3']);
    expect(await ids('/api/v1/claims?about=Q-pictures&modality=conditional')).toEqual(['a-1:claim-2']);
    expect(await ids('/api/v1/claims?cueClass=promise')).toEqual(['a-4:claim-1']);
    expect(await ids('/api/v1/claims?q=avertissements')).toEqual(['a-1:claim-2']);
  });

  it('are given one by one, with their sentence', async () => {
    const claim = await api.get('/api/v1/claims/a-2%3Aclaim-3');
    expect(claim).toMatchObject({
      speaker: { id: 'country-KP' },
      cue: 'denied',
      evidence: { excerpt: { sentence: 'North Korea denied any part in the attack on Sony Pictures.' } },
    });
    expect((await api.fetch('/api/v1/claims/none')).status).toBe(404);
  });
});

describe('articles', () => {
  it('come with annotations whose offsets fit the text', async () => {
    const article = (await api.get('/api/v1/articles/a-1')) as unknown as {
      text: string;
      chains: { name: string; mentions: { start: number; end: number }[] }[];
    };
    const gop = article.chains.find(({ name }) => name === 'Guardian Of Peace')!;
    expect(gop.mentions.map(({ start, end }) => article.text.slice(start, end))).toEqual(['Guardian Of Peace', 'GOP']);
    expect((await api.fetch('/api/v1/articles/none')).status).toBe(404);
  });

  it('are paged to the end, each once', async () => {
    const seen: string[] = [];
    for (let next: string | null = ''; next !== null; ) {
      const cursor: string = next === '' ? '' : `&cursor=${encodeURIComponent(next)}`;
      const page = (await api.get(`/api/v1/articles?limit=4${cursor}`)) as unknown as {
        items: Item[];
        next: string | null;
      };
      seen.push(...page.items.map(({ id }) => id));
      next = page.next;
    }
    expect(seen).toEqual(['a-6', 'a-5', 'a-4', 'a-3', 'a-2', 'a-1']);
  });

  it('refuse a cursor that is none', async () => {
    expect((await api.fetch('/api/v1/articles?cursor=abc')).status).toBe(400);
  });
});

it('says how much the graph holds', async () => {
  expect(await api.get('/api/v1/stats')).toMatchObject({ articles: 6, sources: 4, entities: 14, claims: 23 });
});

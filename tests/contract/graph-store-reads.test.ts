import { beforeAll, describe, expect, it } from 'vitest';
import { InputError } from '../../src/domain/errors.ts';
import { buildEntity, buildName, buildUpdate } from '../support/build-update.ts';
import { allPages, FIRST, storeUnderTest } from './store-under-test.ts';

const store = storeUnderTest('once');

const HACK =
  'Sony was hacked by a group named Guardian Of Peace (GOP), Arnaud Kopp said. "Sony denied it knew", he added.';
const DENIAL = "Sony a démenti l'attaque. « Nous n'avons rien perdu », a déclaré Michael Lynton à Los Angeles.";

const updates = [
  buildUpdate({
    id: 'hack',
    title: 'Sony hacked',
    url: 'https://daily.example/hack',
    text: HACK,
    publishedAt: '2014-11-25T08:00:00Z',
    chains: ['Sony', { name: 'Guardian Of Peace' }, { name: 'Arnaud Kopp', type: 'person' }],
    claims: [
      {
        text: 'Sony was hacked by a group named Guardian Of Peace (GOP)',
        speaker: 'Arnaud Kopp',
        source: 'Arnaud Kopp',
        cue: 'said',
        about: ['Sony', 'Guardian Of Peace'],
        amounts: [{ start: 0, end: 4, value: 3, unit: 'USD' }],
      },
      { text: 'Sony denied it knew', speaker: 'Arnaud Kopp', about: ['Sony'], polarity: 'denied', cueClass: 'deny' },
    ],
    relations: [
      {
        type: 'attacked',
        subject: 'Guardian Of Peace',
        object: 'Sony',
        attributedTo: 'Arnaud Kopp',
        modality: 'possible',
      },
      { type: 'role_at', subject: 'Arnaud Kopp', value: 'expert' },
    ],
    coMentions: [['Guardian Of Peace', 'Arnaud Kopp']],
    quotations: [
      { kind: 'direct', content: [{ start: 77, end: 96 }], cue: null, source: null, speaker: 'hack/chain/2' },
    ],
    entities: [
      buildEntity({
        id: 'e-guardian-of-peace',
        nameEn: 'Guardian Of Peace',
        nameFr: 'Gardiens de la paix',
        names: [buildName('GOP', 'acronym')],
      }),
    ],
  }),
  buildUpdate({
    id: 'denial',
    text: DENIAL,
    language: 'fr',
    source: 'Le Journal',
    publishedAt: '2014-12-01',
    chains: ['Sony', { name: 'Michael Lynton', type: 'person' }, { name: 'Los Angeles', type: 'location' }],
    claims: [
      { text: "Nous n'avons rien perdu", speaker: 'Michael Lynton', about: ['Sony'], polarity: 'denied' },
      { text: "Sony a démenti l'attaque", source: 'Sony', cueClass: 'deny' },
    ],
    relations: [{ type: 'leads', subject: 'Michael Lynton', object: 'Sony' }],
    coMentions: [['Michael Lynton', 'Los Angeles']],
  }),
  buildUpdate({
    id: 'undated',
    language: 'fr',
    source: null,
    publishedAt: null,
    story: 'films',
    chains: ['Sony', { name: 'Los Angeles', type: 'location' }, { name: 'GOP Convention', type: 'event' }],
    coMentions: [['Sony', 'Los Angeles']],
  }),
];

beforeAll(() => store.apply(updates));

const idsOf = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);

describe('an article', () => {
  it('comes back whole, with every annotation at its place in the text', async () => {
    const article = await store.article('hack');
    expect(article).toMatchObject({ ...updates[0]?.article, version: updates[0]?.version });
    expect(article?.quotations).toEqual(updates[0]?.quotations);
    expect(article?.chains.map(({ name, entity }) => [name, entity.id])).toEqual([
      ['Sony', 'e-sony'],
      ['Guardian Of Peace', 'e-guardian-of-peace'],
      ['Arnaud Kopp', 'e-arnaud-kopp'],
    ]);
    for (const { name, mentions } of article?.chains ?? []) {
      expect(mentions.map(({ start, end }) => HACK.slice(start, end))).toEqual(mentions.map(() => name));
    }
    expect(article?.chains[0]?.mentions).toHaveLength(2);
    expect(article?.claims).toHaveLength(2);
    expect(article?.relations.map(({ type }) => type)).toEqual(['attacked', 'role_at']);
  });

  it('is not there under an unknown id', async () => {
    expect(await store.article('none')).toBeNull();
  });
});

describe('articles', () => {
  it.each([
    ['all, the newest first and undated ones last', {}, ['denial', 'hack', 'undated']],
    ['of a day, whatever the hour', { since: '2014-11-25', until: '2014-11-25' }, ['hack']],
    ['since', { since: '2014-11-26' }, ['denial']],
    ['until, undated ones not among them', { until: '2014-11-30' }, ['hack']],
    ['of a language', { language: 'fr' as const }, ['denial', 'undated']],
    ['of a source', { source: 'Le Journal' }, ['denial']],
    ['that mention an entity', { entity: 'e-los-angeles' }, ['denial', 'undated']],
    ['that mention an entity, of a source', { entity: 'e-sony', source: 'The Daily' }, ['hack']],
    ['that mention an unknown entity', { entity: 'none' }, []],
  ])('%s', async (_, filter, expected) => {
    expect(idsOf((await store.articles({ ...FIRST, ...filter })).items)).toEqual(expected);
  });
});

describe('an entity', () => {
  it('comes with its names, counts, and how each chain came to be it', async () => {
    const entity = await store.entity('e-guardian-of-peace');
    expect(entity).toMatchObject({ name: 'Guardian Of Peace', nameFr: 'Gardiens de la paix', acronyms: ['GOP'] });
    expect(entity?.names.map(({ text }) => text).sort()).toEqual(['GOP', 'Gardiens de la paix', 'Guardian Of Peace']);
    expect(entity?.resolutions).toMatchObject([
      { article: { id: 'hack' }, chainName: 'Guardian Of Peace', score: 1, method: 'name' },
    ]);
    expect(entity?.resolutions[0]?.evidence[0]?.detail).toBe('Guardian Of Peace');
    expect(await store.entity('e-sony')).toMatchObject({ articles: 3, claimsAbout: 3, claimsMade: 0 });
    expect(await store.entity('e-arnaud-kopp')).toMatchObject({ claimsMade: 2, languages: ['en'] });
    expect(await store.entity('none')).toBeNull();
  });

  it('is a candidate under each of its folded names, with those it is named beside', async () => {
    const keys = ['gop', 'guardian of peace', 'nobody'];
    const around = ['e-arnaud-kopp', 'e-sony', 'e-nobody'];
    const [found, none] = await store.candidates([
      { keys, ids: ['e-guardian-of-peace'], around },
      { keys: [], ids: [], around },
    ]);
    expect([found, none]).toEqual([[expect.anything()], []]);
    const [known] = found ?? [];
    expect(known).toMatchObject({ id: 'e-guardian-of-peace', context: ['e-arnaud-kopp', 'e-sony'] });
    const { lookup: _, ...gop } = buildName('GOP', 'acronym');
    expect(known?.names).toContainEqual(gop);
    expect(await store.candidates([])).toEqual([]);
  });
});

describe('claims', () => {
  it.each([
    ['all, the newest first', {}, ['denial/claim/1', 'denial/claim/0', 'hack/claim/1', 'hack/claim/0']],
    ['by a speaker', { speaker: 'e-arnaud-kopp' }, ['hack/claim/1', 'hack/claim/0']],
    ['about an entity', { about: 'e-sony' }, ['denial/claim/0', 'hack/claim/1', 'hack/claim/0']],
    ['by one about another', { speaker: 'e-arnaud-kopp', about: 'e-guardian-of-peace' }, ['hack/claim/0']],
    ['denied', { about: 'e-sony', polarity: 'denied' as const }, ['denial/claim/0', 'hack/claim/1']],
    ['of a cue class', { cueClass: 'deny' as const }, ['denial/claim/1', 'hack/claim/1']],
    ['of a modality', { modality: 'demanded' as const }, []],
    ['of a language', { language: 'fr' as const }, ['denial/claim/1', 'denial/claim/0']],
    ['of a source', { source: 'The Daily' }, ['hack/claim/1', 'hack/claim/0']],
    ['of a time', { since: '2014-12-01', until: '2014-12-31' }, ['denial/claim/1', 'denial/claim/0']],
    ['with words, in another form', { text: 'entreprises perdues' }, []],
    ['with a stemmed word', { text: 'perdus' }, ['denial/claim/0']],
    ['with an elided word', { text: 'l’attaque' }, ['denial/claim/1']],
    ['with words, in English', { text: 'groups hacking' }, ['hack/claim/0']],
    [
      'with words and a speaker',
      { text: 'Sony', speaker: 'e-arnaud-kopp', polarity: 'denied' as const },
      ['hack/claim/1'],
    ],
  ])('%s', async (_, filter, expected) => {
    expect(idsOf((await store.claims({ ...FIRST, ...filter })).items)).toEqual(expected);
  });

  it('show who speaks, of whom, in which words, and where', async () => {
    const claim = await store.claim('hack/claim/0');
    expect(claim).toMatchObject({
      speaker: { id: 'e-arnaud-kopp', type: 'person', name: 'Arnaud Kopp' },
      source: 'Arnaud Kopp',
      cue: 'said',
      about: [{ id: 'e-sony' }, { id: 'e-guardian-of-peace' }],
      amounts: [{ value: 3, unit: 'USD' }],
      evidence: { article: { id: 'hack', title: 'Sony hacked' }, excerpt: { sentence: HACK, sentenceStart: 0 } },
    });
    const excerpt = claim?.evidence.excerpt;
    expect(HACK.slice(excerpt?.start, excerpt?.end)).toBe(excerpt?.text);
    expect(await store.claim('denial/claim/1')).toMatchObject({ speaker: null, source: 'Sony', cue: null });
    expect(await store.claim('none')).toBeNull();
  });
});

describe('relations', () => {
  it('show both ends, who says so, and where', async () => {
    const { items } = await store.relations('e-sony', FIRST);
    expect(items).toMatchObject([
      {
        type: 'leads',
        subject: { id: 'e-michael-lynton' },
        object: { id: 'e-sony' },
        alleged: false,
        attributedTo: null,
      },
      { type: 'attacked', alleged: true, attributedTo: { id: 'e-arnaud-kopp' }, modality: 'possible' },
    ]);
    expect(items[1]?.evidence.article.url).toBe('https://daily.example/hack');
    const english = await store.relations('e-sony', { ...FIRST, language: 'en' });
    expect(english.items.map(({ type }) => type)).toEqual(['attacked']);
    const role = await store.relations('e-arnaud-kopp', FIRST);
    expect(role.items).toMatchObject([{ type: 'role_at', object: null, value: 'expert' }]);
  });
});

describe('neighbours', () => {
  it('are the best evidenced, with the centre, and every edge has its sentence', async () => {
    const graph = await store.neighbours('e-sony', { limit: 10 });
    expect(graph?.nodes[0]?.id).toBe('e-sony');
    expect(
      idsOf(graph?.nodes ?? [])
        .slice(1)
        .sort(),
    ).toEqual(['e-guardian-of-peace', 'e-los-angeles', 'e-michael-lynton']);
    expect(graph?.truncated).toBe(false);
    for (const { evidence } of graph?.edges ?? []) expect(evidence.length).toBeGreaterThan(0);
    const attacked = graph?.edges.find(({ type }) => type === 'attacked');
    expect(attacked).toMatchObject({ kind: 'RELATED', from: 'e-guardian-of-peace', to: 'e-sony', alleged: true });
    expect(attacked?.evidence[0]?.excerpt.sentence).toBe(HACK);
  });

  it.each([
    ['one type', { type: 'person' as const }, ['e-michael-lynton']],
    ['one relation', { relation: 'attacked' as const }, ['e-guardian-of-peace']],
    ['typed edges', { typedOnly: true }, ['e-guardian-of-peace', 'e-michael-lynton']],
    ['one language', { language: 'en' as const }, ['e-guardian-of-peace']],
    ['one source and typed edges', { source: 'Le Journal', typedOnly: true }, ['e-michael-lynton']],
    ['a time', { since: '2014-12-01' }, ['e-michael-lynton']],
    ['a time before all', { until: '2000' }, []],
  ])('can be narrowed to %s', async (_, filter, expected) => {
    const graph = await store.neighbours('e-sony', { limit: 10, ...filter });
    expect(idsOf(graph?.nodes.slice(1) ?? []).sort()).toEqual(expected);
  });

  it('say so when a cap cut them, and are null for an unknown entity', async () => {
    expect(await store.neighbours('e-sony', { limit: 1 })).toMatchObject({ truncated: true, nodes: [{}, {}] });
    expect(await store.neighbours('none', { limit: 1 })).toBeNull();
  });

  it('with a filter have the edges they have without, counted over what passes', async () => {
    const all = await store.neighbours('e-michael-lynton', { limit: 10 });
    const french = await store.neighbours('e-michael-lynton', { limit: 10, language: 'fr' });
    expect(french).toEqual(all);
    expect(all?.edges.map(({ kind }) => kind).sort()).toEqual(['CO_OCCURS', 'CO_OCCURS', 'RELATED']);
  });

  it('are named together in these sentences', async () => {
    const evidence = await store.coMentions('e-los-angeles', 'e-sony', 5);
    expect(evidence.map(({ article }) => article.id)).toEqual(['undated']);
    expect(await store.coMentions('e-los-angeles', 'none', 5)).toEqual([]);
  });
});

describe('statistics', () => {
  it('count what there is', async () => {
    expect(await store.stats()).toEqual({
      articles: 3,
      sources: 2,
      stories: 3,
      entities: 6,
      claims: 4,
      relations: 3,
      events: 0,
      articlesByLanguage: { en: 1, fr: 2 },
      entitiesByType: { event: 1, location: 1, organization: 2, person: 2 },
      firstAt: '2014-11-25T08:00:00Z',
      lastAt: '2014-12-01',
    });
  });
});

describe('pages', () => {
  it('of every list cover it exactly once', async () => {
    const articles = await allPages(1, (page) => store.articles(page));
    expect(idsOf(articles)).toEqual(['denial', 'hack', 'undated']);
    const claims = await allPages(1, (page) => store.claims(page));
    expect(idsOf(claims)).toEqual(['denial/claim/1', 'denial/claim/0', 'hack/claim/1', 'hack/claim/0']);
    const said = await allPages(1, (page) => store.claims({ ...page, text: 'sony' }));
    expect(idsOf(said).sort()).toEqual(['denial/claim/1', 'hack/claim/0', 'hack/claim/1']);
    const relations = await allPages(1, (page) => store.relations('e-sony', page));
    expect(idsOf(relations)).toEqual(['denial/relation/0', 'hack/relation/0']);
    const entities = await allPages(4, (page) => store.searchEntities({ ...page, text: '' }));
    expect(new Set(idsOf(entities)).size).toBe(6);
    expect(entities).toHaveLength(6);
  });

  it.each(['', 'x', '!!', 'MTA', Buffer.from('articles:5').toString('base64url').slice(1)])(
    'of no list begin at the cursor "%s"',
    async (cursor) => {
      await expect(store.articles({ limit: 2, cursor })).rejects.toThrow(InputError);
      await expect(store.claims({ limit: 2, cursor })).rejects.toThrow(InputError);
      await expect(store.relations('e-sony', { limit: 2, cursor })).rejects.toThrow(InputError);
      await expect(store.searchEntities({ limit: 2, cursor, text: '' })).rejects.toThrow(InputError);
    },
  );

  it('of one list are no pages of another', async () => {
    const { next } = await store.articles({ limit: 1, cursor: null });
    await expect(store.claims({ limit: 1, cursor: next })).rejects.toThrow(/no cursor of this list/);
  });
});

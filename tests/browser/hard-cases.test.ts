import { describe, expect, it } from 'vitest';
import { apiUnderTest, deadStore, newsroomStore } from '../api/api-under-test.ts';
import { buildEntity, buildUpdate } from '../support/build-update.ts';
import { browserUnderTest, builtPage } from './chromium.ts';

const HOSTILE = '<img src=x onerror="document.title=\'pwned\'">';

const hostile = buildUpdate({
  id: 'a-hostile',
  title: `${HOSTILE} title`,
  source: `${HOSTILE} outlet`,
  url: 'javascript:document.title="pwned"',
  text: `${HOSTILE} and Sony Pictures said <script>document.title='pwned'</script>.`,
  publishedAt: '2016-01-01',
  chains: [
    { name: HOSTILE, entity: 'e-hostile' },
    { name: 'Sony Pictures', entity: 'Q-pictures' },
  ],
  claims: [{ text: "<script>document.title='pwned'</script>", speaker: 'Sony Pictures', about: [HOSTILE] }],
  relations: [{ type: 'accused', subject: HOSTILE, object: 'Sony Pictures', value: HOSTILE }],
  coMentions: [[HOSTILE, 'Sony Pictures']],
  entities: [
    buildEntity({ id: 'e-hostile', nameEn: HOSTILE, wikidata: 'Q1"><script>' }),
    buildEntity({ id: 'Q-pictures', nameEn: 'Sony Pictures' }),
  ],
});

const store = newsroomStore((filled) => filled.apply([hostile]));
const pageFolder = await builtPage();
const api = apiUnderTest({ store, pageFolder });
const down = apiUnderTest({ store: deadStore(), pageFolder });
const { open } = browserUnderTest();

describe('names and texts that are markup', () => {
  it.each([
    ['panel', '#entity=e-hostile&tab=relations', '.panel h2'],
    ['tie', '#between=e-hostile&between=Q-pictures', '.panel .card'],
    ['article', '#article=a-hostile', '.article-text'],
    ['table', '#open=e-hostile&view=list', 'tbody td'],
    ['graph', '#open=e-hostile', '.canvas canvas'],
    ['start', '', '.latest h3'],
  ])('are shown as text: %s', async (_, hash, place) => {
    const { page, complaints } = await open(`${api.url()}/${hash}`);
    await page.locator(place).first().waitFor();
    await page.waitForTimeout(300);
    expect(await page.title()).toBe('Recoupe');
    expect(await page.locator('img, script:not([src]), a[href^="javascript"]').count()).toBe(0);
    if (!place.includes('canvas')) expect(await page.locator(place).first().textContent()).toContain('<img');
    expect(complaints).toEqual([]);
  });

  it('are shown as text among the suggestions', async () => {
    const { page } = await open(api.url());
    await page.locator('#search').fill('img src');
    await page.getByRole('option').first().waitFor();
    expect(await page.getByRole('listbox').textContent()).toContain('<img');
  });
});

const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

describe('a phone', () => {
  it.each([
    ['start', '', 'h1'],
    ['graph', '#open=Q-pictures', '.canvas canvas'],
    ['panel', '#open=Q-pictures&entity=Q-pictures&tab=about', '.card'],
    ['article', '#article=a-3', '.article-text'],
    ['table', '#open=Q-pictures&view=list', 'tbody td'],
    ['hostile name', '#open=e-hostile&entity=e-hostile', '.panel h2'],
  ])('needs no sideways scrolling: %s', async (_, hash, place) => {
    const { page } = await open(`${api.url()}/${hash}`, PHONE);
    await page.locator(place).first().waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
  });
});

it('lists the ties and says why where the browser has no WebGL', async () => {
  const { page } = await open('about:blank');
  await page.addInitScript(`HTMLCanvasElement.prototype.getContext = () => null`);
  await page.goto(`${api.url()}/#open=Q-pictures`);
  await page.getByText('WebGL is missing').waitFor();
  expect(await page.locator('tbody').textContent()).toContain('attacked (contested, alleged)');
});

it('says that the database is away, and goes on when it is back', async () => {
  const { page } = await open(down.url());
  await page.getByText('The database does not answer.').waitFor({ timeout: 60_000 });
  await page.route('**/api/v1/**', (route) =>
    route.continue({ url: route.request().url().replace(down.url(), api.url()) }),
  );
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('heading', { name: 'Most mentioned' }).waitFor();
});

it('says that something shared is no longer there', async () => {
  const { page } = await open(`${api.url()}/#open=gone&entity=gone`);
  expect(await page.getByText('This does not exist, or no longer.').first().textContent()).not.toBe('');
});

it('follows the dark scheme', async () => {
  const { page } = await open(`${api.url()}/#open=Q-pictures`, { colorScheme: 'dark' });
  await page.locator('.canvas canvas').first().waitFor();
  expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(20, 24, 27)');
});

it('names every control', async () => {
  const { page } = await open(`${api.url()}/#open=Q-pictures&entity=Q-fbi`);
  await page.locator('.card').first().waitFor();
  const nameless = await page.evaluate(`[...document.querySelectorAll('button, a, input, select')].filter((control) =>
    !(control.textContent.trim() || control.getAttribute('aria-label') || control.closest('label') || control.labels?.length)
  ).map((control) => control.outerHTML)`);
  expect(nameless).toEqual([]);
});

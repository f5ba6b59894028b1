import { expect, it } from 'vitest';
import { createPipeline } from '../../src/create-pipeline.ts';
import { addFactChecks } from '../../src/fact-check-import.ts';
import { ingestRecord } from '../../src/ingestion.ts';
import { apiUnderTest, newsroomStore } from '../api/api-under-test.ts';
import { BRIDGE, BRIDGE_CLAIM, BRIDGE_REVIEW } from '../api/bridge.ts';
import { browserUnderTest, builtPage } from './chromium.ts';

const store = newsroomStore(async (filled) => {
  const pipeline = createPipeline(filled);
  for (const record of BRIDGE) await ingestRecord(record, pipeline);
  await addFactChecks(BRIDGE_REVIEW, filled, await pipeline.matcher());
});
const api = apiUnderTest({ store, pageFolder: await builtPage() });
const { open } = browserUnderTest();

it('cross-checks a claim by keyboard alone, and shows who says it, who denies it, and what was found', async () => {
  const { page, complaints } = await open(api.url());
  await page.getByRole('button', { name: 'Cross-check a claim' }).click();
  await page.getByLabel('A claim, in English or French').fill(BRIDGE_CLAIM);
  await page.keyboard.press('Enter');
  await page.locator('.counts').waitFor();
  expect(await page.locator('.counts').textContent()).toBe(
    '2 claims say so (3 outlets) · 1 claim says the contrary (1 outlet)',
  );
  const contrary = page.locator('section', { has: page.getByRole('heading', { name: 'says the contrary' }) });
  expect(await contrary.locator('.card').textContent()).toMatch(/Paul Lenz.*La Gazette.*negation/);
  expect(await page.locator('.fact-check').textContent()).toMatch(/^True.*Checks/);
  expect(page.url()).toContain('lookup=The+bridge');
  expect(complaints).toEqual([]);
});

it('goes from a claim to everybody who says the same or the contrary', async () => {
  const { items } = (await api.get('/api/v1/articles?source=Le+Courrier')) as unknown as { items: { id: string }[] };
  const { page, complaints } = await open(`${api.url()}/#article=${items[0]?.id}`);
  await page.locator('.card.claim').getByRole('link', { name: 'Cross-check' }).first().click();
  await page.getByRole('heading', { name: 'Claim', exact: true }).waitFor();
  await page.locator('.counts').waitFor();
  const outlets = await page.locator('.matches .card.claim .outlet').allTextContents();
  expect(outlets.sort()).toEqual(['Evening Star', 'La Gazette', 'Morning Post']);
  const link = page.getByRole('link', { name: 'JSON-LD' });
  expect(await link.getAttribute('href')).toMatch(/^\/api\/v1\/claims\/q-[0-9a-f]+\/json-ld$/);
  expect(complaints).toEqual([]);
});

it('offers it among the suggestions, and says where nothing is', async () => {
  const { page } = await open(`${api.url()}/#ui=fr`);
  await page.locator('#search').fill('Les abeilles détestent les bananes');
  await page.getByRole('option', { name: /^Recouper/ }).click();
  await page.getByText('Rien dans le graphe ne porte sur cette affirmation.').waitFor();
  expect(await page.locator('#claim-text').inputValue()).toBe('Les abeilles détestent les bananes');
});

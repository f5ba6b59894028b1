import { expect, it } from 'vitest';
import { apiUnderTest, newsroomStore } from '../api/api-under-test.ts';
import { browserUnderTest, builtPage, findColour } from './chromium.ts';

const api = apiUnderTest({ store: newsroomStore(), pageFolder: await builtPage() });
const { open } = browserUnderTest();

const PATIENT = { timeout: 20_000 };
const CONTESTED = '#c0392f';
const WORK = '#7f51b0';
const ORGANIZATION = '#b9622b';

it('begins with what there is and where one might begin, without a complaint of the browser', async () => {
  const { page, complaints } = await open(api.url());
  await page.getByRole('heading', { name: 'Most mentioned' }).waitFor();
  expect(await page.locator('.stats').textContent()).toContain('6 articles');
  await page.getByRole('button', { name: /^Guardian Of Peace/ }).click();
  await page.getByRole('heading', { name: 'Guardian Of Peace' }).waitFor();
  await findColour(page, ORGANIZATION);
  expect(complaints).toEqual([]);
});

it('finds by keyboard alone, draws the graph, and shows what is claimed', async () => {
  const { page, complaints } = await open(api.url());
  const field = page.getByRole('combobox', { name: 'Search a person' });
  await field.focus();
  await page.keyboard.type('gop');
  const option = page.getByRole('option', { name: /Guardian Of Peace \(GOP\)/ });
  await option.waitFor();
  expect(await option.textContent()).toContain('organization · 5 articles');
  expect(await field.getAttribute('aria-activedescendant')).toBe(await option.getAttribute('id'));
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Guardian Of Peace' }).waitFor();
  expect((await findColour(page, ORGANIZATION)).pixels).toBeGreaterThan(300);
  expect(page.url()).toContain('open=e-gop');
  expect(await page.locator('.card.claim mark').first().textContent()).toBe('more files will follow');
  await page.getByRole('tab', { name: /^Says/ }).focus();
  await page.keyboard.press('ArrowRight');
  await page.getByRole('tab', { name: 'Said about it (4)', selected: true }).waitFor();
  await page.locator('.card.claim').first().waitFor();
  expect(await page.evaluate('document.activeElement.getAttribute("role")')).toBe('tab');
  expect(complaints).toEqual([]);
});

it('offers the other suggestions with the arrows, and closes them with Escape', async () => {
  const { page } = await open(api.url());
  const field = page.locator('#search');
  await field.fill('so');
  await page.getByRole('option', { name: /Sony Group/ }).waitFor();
  await page.keyboard.press('ArrowDown');
  const chosen = page.locator('[role=option][aria-selected=true]');
  expect(await chosen.textContent()).toContain('Sony');
  await page.keyboard.press('Escape');
  expect(await page.getByRole('listbox').count()).toBe(0);
  await field.fill('avertissements');
  await page.getByRole('option', { name: 'Search claims with “avertissements”' }).click();
  await page.locator('.card.claim mark', { hasText: 'avertissements' }).waitFor();
});

it('shows the entity behind a clicked node, and its ties after a double click', async () => {
  const { page } = await open(`${api.url()}/#open=Q-pictures`);
  const before = await findColour(page, WORK);
  await page.mouse.click(before.x, before.y);
  await page.locator('.panel h2', { hasText: 'The Interview' }).waitFor();
  await page.getByRole('button', { name: 'Close' }).click();
  const after = await findColour(page, WORK);
  await page.mouse.dblclick(after.x, after.y);
  await page.waitForURL(/open=Q-pictures&open=Q-film/);
  await page.getByRole('button', { name: 'Remove its ties' }).waitFor();
  await page.goBack();
  await page.waitForURL((url) => !url.hash.includes('open=Q-film'));
});

it('shows the sentences behind a clicked tie, on both sides where it is contested', async () => {
  const { page } = await open(`${api.url()}/#open=Q-pictures`);
  const line = await findColour(page, CONTESTED);
  await page.mouse.click(line.x, line.y);
  const denial = page.locator('.card.relation', { has: page.locator('.badge.denied') });
  await denial.waitFor();
  expect(await denial.locator('blockquote').textContent()).toBe(
    'North Korea denied any part in the attack on Sony Pictures.',
  );
  const allegations = page.locator('.card.relation', { has: page.locator('.badge.alleged') });
  expect(await allegations.count()).toBe(2);
  expect(await allegations.first().textContent()).toContain('according to');
  expect(await allegations.first().locator('mark').textContent()).toBe('la Corée du Nord d’avoir piraté Sony Pictures');
});

it('shows an article with its mentions and claims marked', async () => {
  const { page } = await open(`${api.url()}/#open=Q-fbi&entity=Q-fbi`);
  await page.getByRole('link', { name: 'Read the article' }).first().click();
  await page.locator('.article-text').waitFor();
  expect(await page.locator('.panel h2').textContent()).toBe('Sony Pictures counts the cost');
  expect(await page.locator('.article-text .mention.type-organization').first().textContent()).toBe('Sony Group');
  expect(await page.locator('.article-text mark.said').count()).toBeGreaterThan(3);
  expect(await page.getByRole('link', { name: 'Original page' }).getAttribute('href')).toBe('https://news.example/a-6');
  await page.getByRole('button', { name: 'Back' }).click();
  await page.getByRole('heading', { name: 'Federal Bureau of Investigation' }).waitFor();
});

it('narrows the graph by type, and says so in the address', async () => {
  const { page } = await open(`${api.url()}/#open=Q-pictures&view=list`);
  await page.getByRole('table').waitFor();
  const rows = page.locator('tbody tr');
  const all = await rows.count();
  await page.getByLabel('Type').selectOption('person');
  await page.waitForURL(/type=person/);
  await expect.poll(() => rows.count(), PATIENT).toBeLessThan(all);
  for (const row of await rows.allTextContents()) expect(row).toMatch(/Obama|Lynton|Delorme|Reyes/);
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect.poll(() => rows.count(), PATIENT).toBe(all);
});

it('finds how two entities are connected', async () => {
  const { page } = await open(api.url());
  await page.getByRole('button', { name: 'Path A → B' }).click();
  await page.getByRole('combobox', { name: 'From' }).fill('norton');
  await page.getByRole('option', { name: /Norton Cole/ }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('combobox', { name: 'To', exact: true }).fill('obama');
  await page.getByRole('option', { name: /Barack Obama/ }).waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  const first = page.locator('.card.path').first();
  await first.waitFor();
  expect(await first.textContent()).toContain('2 steps');
  expect(await first.textContent()).toMatch(/Norton Cole[\s\S]*signed with[\s\S]*Sony Pictures[\s\S]*Barack Obama/);
  await findColour(page, ORGANIZATION);
  expect(page.url()).toContain('from=e-norton&to=Q-obama');
});

it('speaks the other language at a click, names included', async () => {
  const { page } = await open(`${api.url()}/#open=Q-fbi&entity=country-KP`);
  await page.getByRole('heading', { name: 'North Korea' }).waitFor();
  await page.getByRole('button', { name: 'Français' }).click();
  await page.getByRole('heading', { name: 'Corée du Nord' }).waitFor();
  expect(await page.evaluate('document.documentElement.lang')).toBe('fr');
  expect(await page.getByRole('tab').first().textContent()).toBe('Déclare (2)');
  expect(page.url()).toContain('ui=fr');
});

it('begins in the language of the browser', async () => {
  const { page } = await open(api.url(), { locale: 'fr-CA' });
  await page.getByRole('heading', { name: 'Les plus cités' }).waitFor();
});

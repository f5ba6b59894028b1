/**
 * Saves a picture of the page of a running server:
 * `npx tsx tests/browser/take-picture.ts http://127.0.0.1:3000/#open=… docs/page.png [light|dark]`
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const [url, file, scheme] = process.argv.slice(2);
if (url === undefined || file === undefined) throw new Error('give an address and a file');

const profile = await mkdtemp(join(tmpdir(), 'recoupe-picture-'));
const context = await chromium.launchPersistentContext(profile, {
  executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
  viewport: { width: 1280, height: 800 },
  locale: 'en-GB',
  colorScheme: scheme === 'dark' ? 'dark' : 'light',
});
const page = context.pages()[0] ?? (await context.newPage());
await page.goto(url);
await page.waitForLoadState('networkidle');
await page.waitForSelector('[aria-busy]', { state: 'detached' });
// A few frames for the graph.
await page.waitForTimeout(1000);
await page.screenshot({ path: file });
await context.close();
await rm(profile, { recursive: true, force: true });

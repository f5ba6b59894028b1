/** A browser for the tests of the page, and eyes for its canvas. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll } from 'vitest';

const EXECUTABLE = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Where the built page is, for the tests of a file. */
export async function builtPage(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'recoupe-page-'));
  await build({ configFile: 'vite.config.ts', logLevel: 'error', build: { outDir: folder } });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** What a page complained about: console errors (refused by the policy among them) and uncaught exceptions. */
export type Complaints = string[];

export interface Browser {
  readonly open: (url: string, options?: BrowserContextOptions) => Promise<{ page: Page; complaints: Complaints }>;
}

/** Chromium for the tests of a file; each `open` has a profile of its own. A missing Chromium fails the tests. */
export function browserUnderTest(): Browser {
  const opened: BrowserContext[] = [];
  const profiles: string[] = [];
  beforeAll(async () => {
    // Fails here, with its path in the message, rather than in the first test.
    await (await chromium.launch({ executablePath: EXECUTABLE, args: ARGUMENTS })).close();
  });
  afterAll(async () => {
    await Promise.all(opened.map((context) => context.close()));
    await Promise.all(profiles.map((profile) => rm(profile, { recursive: true, force: true })));
  });
  const open: Browser['open'] = async (url, options = {}) => {
    const profile = await mkdtemp(join(tmpdir(), 'recoupe-profile-'));
    profiles.push(profile);
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: EXECUTABLE,
      args: ARGUMENTS,
      viewport: { width: 1280, height: 800 },
      locale: 'en-GB',
      ...options,
    });
    opened.push(context);
    const page = context.pages()[0] ?? (await context.newPage());
    const complaints = listenTo(page);
    await page.goto(url);
    return { page, complaints };
  };
  return { open };
}

function listenTo(page: Page): Complaints {
  const complaints: Complaints = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  return complaints;
}

export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly pixels: number;
}

/** Counts pixels of a colour in a picture and gives the middle one of them, in reading order. */
const FIND_COLOUR = `async ({ png, wanted }) => {
  const image = await createImageBitmap(await (await fetch('data:image/png;base64,' + png)).blob());
  const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d');
  canvas.drawImage(image, 0, 0);
  const { data, width } = canvas.getImageData(0, 0, image.width, image.height);
  const found = [];
  for (let at = 0; at < data.length; at += 4)
    if (wanted.every((part, index) => Math.abs(data[at + index] - part) <= 6)) found.push(at / 4);
  const middle = found[Math.floor(found.length / 2)];
  return { x: middle % width, y: Math.floor(middle / width), pixels: found.length };
}`;

/** Where on the drawn graph a colour is. Waits until it is there: the graph is drawn some frames after its data. */
export async function findColour(page: Page, colour: string): Promise<Spot> {
  const box = await page.locator('.canvas').boundingBox();
  if (box === null) throw new Error('no graph is drawn');
  const wanted = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  const blank = await page.context().newPage();
  try {
    for (let attempt = 0; attempt < 50; attempt += 1) {
      const png = (await page.screenshot({ clip: box })).toString('base64');
      const spot = (await blank.evaluate(`(${FIND_COLOUR})(${JSON.stringify({ png, wanted })})`)) as Spot;
      if (spot.pixels > 20) return { ...spot, x: box.x + spot.x, y: box.y + spot.y };
      await page.waitForTimeout(100);
    }
  } finally {
    await blank.close();
  }
  throw new Error(`the graph has no ${colour}`);
}

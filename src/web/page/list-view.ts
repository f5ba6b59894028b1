/** A list that continues on demand. */
import type { Fetch } from './api-client.ts';
import { h } from './dom.ts';
import type { Labels } from './labels/labels.ts';
import { failureNotice } from './loading.ts';

interface Listing<T> {
  readonly list: HTMLElement;
  readonly fetchPage: Fetch<T>;
  readonly itemView: (item: T) => HTMLElement;
  readonly labels: Labels;
  readonly signal: AbortSignal;
}

/** Adds a page and, where another follows, a button for it; gives the first item added. */
async function append<T>(listing: Listing<T>, cursor: string | null): Promise<HTMLElement | undefined> {
  const page = await listing.fetchPage(cursor, listing.signal);
  const items = page.items.map(listing.itemView);
  listing.list.append(...items);
  if (page.next !== null) listing.list.append(moreButton(listing, page.next));
  return items[0];
}

/** The focus moves to the first new item: a reader who uses the keyboard goes on where the list goes on. */
async function goOn<T>(listing: Listing<T>, cursor: string, button: HTMLButtonElement): Promise<void> {
  button.disabled = true;
  try {
    const first = await append(listing, cursor);
    button.remove();
    first?.setAttribute('tabindex', '-1');
    first?.focus();
  } catch (error) {
    if (listing.signal.aborted) return;
    button.replaceWith(failureNotice(error, listing.labels, () => retry(listing, cursor)));
  }
}

function retry<T>(listing: Listing<T>, cursor: string): void {
  const button = moreButton(listing, cursor);
  listing.list.querySelector('.notice')?.replaceWith(button);
  void goOn(listing, cursor, button);
}

function moreButton<T>(listing: Listing<T>, cursor: string): HTMLButtonElement {
  const onclick = (): void => void goOn(listing, cursor, button);
  const button = h('button', { type: 'button', class: 'more', onclick }, listing.labels.panel.more);
  return button;
}

/** The first page of a list, with a button for the next; a word where the list is empty. */
export async function listView<T>(
  fetchPage: Fetch<T>,
  itemView: (item: T) => HTMLElement,
  labels: Labels,
  signal: AbortSignal,
): Promise<HTMLElement> {
  const list = h('div', { class: 'list' });
  await append({ list, fetchPage, itemView, labels, signal }, null);
  return list.childElementCount === 0 ? h('p', { class: 'nothing' }, labels.panel.nothing) : list;
}

/** A list that continues on demand. */
import type { Fetch } from './api-client.ts';
import { h } from './dom.ts';
import type { Labels } from './labels/labels.ts';
import { failureNotice } from './loading.ts';

/**
 * The first page of a list, with a button for the next. The focus moves to the first new item, so that a reader who
 * uses the keyboard goes on where the list went on.
 */
export async function listView<T>(
  fetchPage: Fetch<T>,
  itemView: (item: T) => HTMLElement,
  labels: Labels,
  signal: AbortSignal,
): Promise<HTMLElement> {
  const list = h('div', { class: 'list' });
  const append = async (cursor: string | null): Promise<HTMLElement | undefined> => {
    const page = await fetchPage(cursor, signal);
    const items = page.items.map(itemView);
    list.append(...items);
    if (page.next !== null) list.append(moreButton(page.next));
    return items[0];
  };
  const moreButton = (cursor: string): HTMLElement => {
    const goOn = (): void => {
      button.disabled = true;
      append(cursor)
        .then((first) => {
          button.remove();
          first?.setAttribute('tabindex', '-1');
          first?.focus();
        })
        .catch((error: unknown) => {
          const again = (): void => {
            notice.replaceWith(button);
            goOn();
          };
          const notice = failureNotice(error, labels, again);
          if (!signal.aborted) button.replaceWith(notice);
        });
    };
    const button = h('button', { type: 'button', class: 'more', onclick: goOn }, labels.panel.more);
    return button;
  };
  await append(null);
  return list.childElementCount === 0 ? h('p', { class: 'nothing' }, labels.panel.nothing) : list;
}

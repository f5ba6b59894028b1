/** Links within the page: a click goes there at once; the address can be copied or opened elsewhere as any other. */
import { type Address, writeAddress } from './address.ts';
import type { PageContext } from './context.ts';
import { type Child, h } from './dom.ts';

const isPlainClick = (event: MouseEvent): boolean =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

/** A link that changes part of what the page shows. */
export function pageLink(
  { address, go }: PageContext,
  change: Partial<Address>,
  attributes: Readonly<Record<string, string | null>>,
  ...children: readonly Child[]
): HTMLAnchorElement {
  const follow = (event: MouseEvent): void => {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    go(change);
  };
  return h('a', { ...attributes, href: writeAddress({ ...address(), ...change }), onclick: follow }, ...children);
}

/** Elements without templates: text is only ever set as text, so data cannot become markup. */

type Handler = (event: never) => void;
type Attribute = string | number | boolean | null | undefined | Handler;
export type Child = Node | string | null;

/**
 * An element with attributes and children. `null`, `undefined` and `false` leave an attribute out; a function listens
 * to the event its key names (`onclick`).
 */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, Attribute>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value as EventListener);
    else if (value !== null && value !== undefined && value !== false)
      element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}

/** A link's target when it is an ordinary web address, else null: articles may bring `javascript:` with them. */
export function webAddress(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  return /^https?:$/.test(new URL(url).protocol) ? url : null;
}

/** Replaces all children. */
export const fill = (element: Element, ...children: readonly Child[]): void =>
  element.replaceChildren(...children.filter((child) => child !== null));

/** A claim in the reader's words: who says so, who says the contrary, what fact-checkers found. */
import { lookUpClaim } from './api-client.ts';
import type { PageContext } from './context.ts';
import { fill, h } from './dom.ts';
import { fillWhenLoaded } from './loading.ts';
import { matchesView } from './matches-view.ts';

const MAX_LENGTH = 2000;

/** The field for a claim. Enter asks; a claim is one sentence. */
function lookUpForm(text: string, { labels, go }: PageContext): HTMLElement {
  const { check } = labels;
  const field = h('textarea', {
    id: 'claim-text',
    rows: 3,
    maxlength: MAX_LENGTH,
    placeholder: check.placeholder,
    onkeydown: (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      form.requestSubmit();
    },
  });
  field.value = text;
  const ask = (event: Event): void => {
    event.preventDefault();
    const words = field.value.trim();
    if (words !== '') go({ panel: { kind: 'lookup', text: words } });
  };
  const form = h(
    'form',
    { class: 'lookup-form', 'aria-label': check.title, onsubmit: ask },
    h('label', { for: 'claim-text' }, check.label),
    field,
    h('button', { type: 'submit', class: 'primary' }, check.ask),
  );
  return form;
}

/** The panel; without a text it asks for one. */
export async function lookUpPanel(
  text: string,
  context: PageContext,
  signal: AbortSignal,
): Promise<readonly HTMLElement[]> {
  const { labels } = context;
  const content = h('div', { class: 'matches', 'aria-live': 'polite' });
  if (text !== '')
    void fillWhenLoaded(content, labels, signal, async () => {
      const reply = await lookUpClaim(text, signal);
      return () => fill(content, ...matchesView(reply, labels.check.none, context));
    });
  return [h('header', { class: 'entity-header' }, h('h2', {}, labels.check.title)), lookUpForm(text, context), content];
}

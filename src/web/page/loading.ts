/** Waiting for the server, and saying so when it does not come. */
import { RequestFailed } from './api-client.ts';
import { fill, h } from './dom.ts';
import type { Labels } from './labels/labels.ts';

function explanationOf(error: unknown, { failure }: Labels): string {
  if (!(error instanceof RequestFailed)) return failure.other;
  if (error.status === 0) return failure.offline;
  if (error.status === 404) return failure.missing;
  if (error.status === 429) return failure.busy;
  return error.status === 503 ? failure.unavailable : failure.other;
}

const isGone = (error: unknown): boolean => error instanceof RequestFailed && error.status === 404;

/** The notice shown in place of what could not be had; what is not there is not asked for again. */
export const failureNotice = (error: unknown, labels: Labels, retry: () => void): HTMLElement =>
  h(
    'div',
    { class: 'notice', role: 'alert' },
    h('p', {}, explanationOf(error, labels)),
    isGone(error) ? null : h('button', { type: 'button', onclick: retry }, labels.failure.retry),
  );

export const loadingNotice = (labels: Labels): HTMLElement =>
  h('p', { class: 'loading', role: 'status' }, labels.failure.loading);

/**
 * Runs what `load` resolves to, which fills `place`; where loading fails, a notice with a button to try again. Until
 * then `place` shows a word of waiting, or with `keep` what it has, marked as busy. An aborted load changes nothing:
 * something else has taken the place.
 */
export async function fillWhenLoaded(
  place: Element,
  labels: Labels,
  signal: AbortSignal,
  load: () => Promise<() => void>,
  keep = false,
): Promise<void> {
  if (!keep) fill(place, loadingNotice(labels));
  place.setAttribute('aria-busy', 'true');
  try {
    const show = await load();
    if (!signal.aborted) show();
  } catch (error) {
    if (signal.aborted) return;
    fill(
      place,
      failureNotice(error, labels, () => void fillWhenLoaded(place, labels, signal, load)),
    );
  }
  if (!signal.aborted) place.removeAttribute('aria-busy');
}

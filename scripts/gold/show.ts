import type { GoldDocument, GoldQuotation, Offsets } from './format.ts';

/** Code units of text shown on either side of a quotation's parts. */
const AROUND = 60;

const flat = (text: string): string => text.replace(/\s+/g, ' ');

function bracketed({ entities }: GoldDocument, text: string): string {
  let shown = '';
  let from = 0;
  for (const { start, end, type, entity } of entities) {
    const surface = text.slice(start, end);
    const tag = surface === entity ? type.slice(0, 3) : `${type.slice(0, 3)}=${entity}`;
    shown += `${text.slice(from, start)}[${surface}|${tag}]`;
    from = end;
  }
  return shown + text.slice(from);
}

type Part = { readonly at: Offsets; readonly open: string; readonly close: string };

function inContext(quotation: GoldQuotation, text: string): string {
  const parts: Part[] = quotation.content.map((at) => ({ at: [at[0], at[1]], open: '{', close: '}' }));
  if (quotation.source) parts.push({ at: quotation.source, open: '<S ', close: '>' });
  if (quotation.cue) parts.push({ at: quotation.cue, open: '<C ', close: '>' });
  parts.sort((a, b) => a.at[0] - b.at[0]);
  const first = Math.max(0, (parts[0]?.at[0] ?? 0) - AROUND);
  const last = Math.max(...parts.map((part) => part.at[1])) + AROUND;
  let shown = '';
  let from = first;
  for (const { at, open, close } of parts) {
    shown += `${text.slice(from, Math.max(from, at[0]))}${open}${text.slice(...at)}${close}`;
    from = at[1];
  }
  return flat(`…${shown}${text.slice(from, last)}…`);
}

/** A document with its annotation in place, for the annotator to read again. */
export function show(document: GoldDocument, text: string): string {
  const lines = [`=== ${document.id}`, bracketed(document, text), ''];
  for (const [i, q] of document.quotations.entries()) {
    lines.push(`Q${i + 1} ${q.kind}, ${q.polarity}, ${q.modality}, speaker: ${q.speaker}`, `   ${inContext(q, text)}`);
  }
  for (const r of document.relations) {
    const object = [r.object ?? '-', r.value ? `"${r.value}"` : ''].join(' ').trim();
    const evidence = flat(text.slice(...r.evidence));
    lines.push(`R  ${r.type}(${r.subject}, ${object}) ${r.polarity}, ${r.modality}: ${evidence}`);
  }
  return `${lines.join('\n')}\n`;
}

const TYPE = /\btype\s*=\s*(?:"\s*([^"]*?)\s*"|'\s*([^']*?)\s*'|([^\s"'>]+))/iu;

const isLinkedData = (attributes: string): boolean => {
  const [, double, single, bare] = TYPE.exec(attributes) ?? [];
  return (double ?? single ?? bare ?? '').split(';')[0]?.trim().toLowerCase() === 'application/ld+json';
};

/** Where a start tag ends; a `>` inside a quoted attribute does not end it. The length of the page where nothing does. */
function endOfTag(html: string, from: number): number {
  let quote = '';
  for (let at = from; at < html.length; at++) {
    const character = html[at] ?? '';
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return at;
  }
  return html.length;
}

/**
 * What stands in the `application/ld+json` scripts of a page, in its order. A script ends at the first `</script`, as in
 * HTML's own rules, so the page need not be parsed; what is in comments or in other scripts is not found. Takes time in
 * proportion to the page, whatever is in it. Never throws.
 *
 * @see https://html.spec.whatwg.org/multipage/parsing.html#script-data-state
 */
export function findScripts(html: string): readonly string[] {
  const lower = html.toLowerCase();
  // Lower case of some letters is longer: then positions would differ.
  const searched = lower.length === html.length ? lower : html;
  const scripts: string[] = [];
  const opening = /<!--|<script(?=[\s>/])/gu;
  for (let match = opening.exec(searched); match; match = opening.exec(searched)) {
    const isComment = match[0] === '<!--';
    const from = isComment ? opening.lastIndex : endOfTag(html, opening.lastIndex);
    const end = searched.indexOf(isComment ? '-->' : '</script', from);
    if (end < 0) break;
    if (!isComment && isLinkedData(html.slice(opening.lastIndex, from))) scripts.push(html.slice(from + 1, end));
    opening.lastIndex = end;
  }
  return scripts;
}

/** Written forms that annotators may type plainly. Each replacement has one code unit, so offsets stay those of the text. */
const PLAIN: readonly (readonly [RegExp, string])[] = [
  [/[’‘ʼ′´]/g, "'"],
  [/[“”„«»]/g, '"'],
  [/[\u00a0\u2000-\u200a\u202f\t\r\n]/g, ' '],
  [/[\u2010\u2011]/g, '-'],
];

/**
 * The text with typographic apostrophes, quotation marks, spaces, line ends and hyphens in their plain form, of the
 * same length.
 *
 * Accepts  l’« État »  as  l'" État "  /  “don’t”  as  "don't"
 * Refuses  dashes, ellipses and accents: they are typed as they stand
 */
export const foldTypography = (text: string): string =>
  PLAIN.reduce((folded, [forms, plain]) => folded.replace(forms, plain), text);

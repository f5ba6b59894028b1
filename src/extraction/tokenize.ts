import type { Sentence, Token } from '../domain/article.ts';
import type { Span } from '../domain/span.ts';
import type { TextRules } from '../language/text-rules.ts';

const JOINER = '\\u00AD\\u200B-\\u200D\\u2060\\uFEFF';
const LETTER = `[\\p{L}\\p{M}\\p{N}_${JOINER}]`;
const SPACE = new RegExp(`[\\s${JOINER}]*`, 'uy');
const PIECES: readonly RegExp[] = [
  /(?:https?:\/\/|www\.)[^\s<>"“”«»]*[^\s<>"“”«».,;:!?)\]'’]/iuy,
  /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,64}(?:\.[\p{L}\p{N}-]{1,64}){1,4}/uy,
  /[@#][\p{L}\p{N}_]+/uy,
  /(?:\p{Lu}\.-?){2,}/uy,
  /\p{Lu}\p{L}{0,2}\/(?:\p{Ll}+|\p{Lu}{1,3}(?!\p{L}))/uy,
  /\p{N}+(?:[.,:]\p{N}+)*(?:%|[\p{L}]+)?/uy,
  /\.{2,}|…|-{2,}|–|—|''(?!')|``/uy,
];
/** A stop joins a word ("Buzz.fr", "p.ex") but not a sentence to the next one that lacks its space ("Microsoft.Le"). */
const WORD = new RegExp(`${LETTER}+(?:(?:[-&·'’]|(?<!\\p{Ll}{2})\\.|\\.(?!\\p{Lu}\\p{Ll}))${LETTER}+)*`, 'uy');
const CLEAN = new RegExp(`[${JOINER}]`, 'gu');

/** Letters below this code are known without a regular expression. */
const TABLE = 0x250;
const SOFT_HYPHEN = 0xad;

const matchEnd = (pattern: RegExp, text: string, index: number): number => {
  pattern.lastIndex = index;
  return pattern.test(text) ? pattern.lastIndex : -1;
};

/** The lower-cased form that rules compare: straight apostrophe, no invisible joiners. */
export function lowerForm(text: string): string {
  const lower = text.toLowerCase();
  for (let index = 0; index < lower.length; index++)
    if (lower.charCodeAt(index) >= TABLE || lower.charCodeAt(index) === SOFT_HYPHEN)
      return lower.replaceAll('’', "'").replace(CLEAN, '');
  return lower;
}

/** End of the word at `index`, shortened by an enclitic ("dit-il", "Sony's") that is a token of its own. */
function wordEnd(text: string, index: number, end: number, rules: TextRules): number {
  for (let at = index + 1; at < end; at++) {
    const char = text[at];
    if ((char === '-' || char === "'" || char === '’') && matchEnd(rules.enclitic, text, at) === end) return at;
  }
  return end;
}

function abbreviationEnd(text: string, index: number, end: number, rules: TextRules): number {
  if (text[end] !== '.' || end - index > 6) return end;
  const word = text.slice(index, end);
  const initial = /^\p{Lu}$/u.test(word) && /^\.[ \u00A0\u202F]?\p{Lu}/u.test(text.slice(end, end + 4));
  const form = `${lowerForm(word)}.`;
  const numbered = rules.beforeNumber.has(form) && /^\.[ \u00A0\u202F]?\p{N}/u.test(text.slice(end, end + 3));
  return initial || numbered || rules.abbreviations.has(form) ? end + 1 : end;
}

const IS_LETTER = Uint8Array.from({ length: TABLE }, (_, code) => (/\p{L}/u.test(String.fromCharCode(code)) ? 1 : 0));
const codes = (characters: string): ReadonlySet<number> => new Set([...characters].map((char) => char.charCodeAt(0)));
const plainStart = (text: string, index: number): boolean => IS_LETTER[text.charCodeAt(index)] === 1;
/** What may follow a word without being tied to it. */
const AFTER_WORD = codes(' \n\t\u00A0\u202F,;!?)"»”');
/** Marks that are tokens by themselves, whatever follows. */
const LONE_MARKS = codes(',;!?()"«»“”');
const DOT = 46;

function mayAbbreviate(word: string, rules: TextRules): boolean {
  const form = `${lowerForm(word)}.`;
  return rules.abbreviations.has(form) || rules.beforeNumber.has(form);
}

/** End of a plain word or mark, which most tokens are; -1 where the rules have to be asked. */
function plainEnd(text: string, index: number, rules: TextRules): number {
  const first = text.charCodeAt(index);
  if (LONE_MARKS.has(first)) return index + 1;
  let end = index;
  while (end < text.length && IS_LETTER[text.charCodeAt(end)] === 1) end++;
  if (end === index) return -1;
  if (end === text.length) return end;
  const next = text.charCodeAt(end);
  if (AFTER_WORD.has(next)) return end;
  const stops =
    next === DOT && end - index > 1 && (end + 1 === text.length || text[end + 1] === ' ' || text[end + 1] === '\n');
  return stops && (end - index > 6 || !mayAbbreviate(text.slice(index, end), rules)) ? end : -1;
}

function tokenEnd(text: string, index: number, rules: TextRules): number {
  const plain = plainEnd(text, index, rules);
  if (plain > 0) return plain;
  const clitic = rules.proclitic ? matchEnd(rules.proclitic, text, index) : -1;
  if (clitic > 0) return clitic;
  const suffix = matchEnd(rules.enclitic, text, index);
  if (suffix > 0) return suffix;
  for (const piece of PIECES) {
    const end = matchEnd(piece, text, index);
    if (end > index) return end;
  }
  const end = matchEnd(WORD, text, index);
  if (end > index) return abbreviationEnd(text, index, wordEnd(text, index, end, rules), rules);
  return index + ((text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1);
}

/**
 * All tokens of a text, in order; what is between two tokens is white space or invisible. Linear in the text's length.
 *
 * Accepts  `l'`+`ONU`, `a`+`-t-il`, `Sony`+`'s`, `Re/code`, `U.S.`, `M.`, `80 000` as two tokens.
 * Refuses to cut  `aujourd'hui`, `Jean-Marie`, `O'Brien`, a surrogate pair.
 */
export function findTokenSpans(text: string, rules: TextRules): Span[] {
  const spans: Span[] = [];
  let index = 0;
  while (index < text.length) {
    if (text.charCodeAt(index) === 32 && plainStart(text, index + 1)) index++;
    else if (!plainStart(text, index)) index = matchEnd(SPACE, text, index);
    if (index >= text.length) break;
    const end = tokenEnd(text, index, rules);
    spans.push({ start: index, end });
    index = end;
  }
  return spans;
}

/** A token's surface and its lower-cased form. */
type Form = Pick<Token, 'text' | 'lower'>;

/** Words repeat: their forms are made once and shared, so that comparing and looking them up is quick. Begun anew when full. */
const forms = new Map<string, Form>();
const MAX_FORMS = 50_000;
/** Longer tokens (addresses, noise) seldom come again. */
const MAX_SHARED = 40;

/** A key of an object is a string of its own, where a slice would keep the whole text in memory. */
const ownString = (slice: string): string => Object.keys({ [slice]: 0 })[0] as string;

function formOf(surface: string): Form {
  const known = forms.get(surface);
  if (known) return known;
  const text = ownString(surface);
  const form = { text, lower: ownString(lowerForm(text)) };
  if (text.length > MAX_SHARED) return form;
  if (forms.size >= MAX_FORMS) forms.clear();
  forms.set(text, form);
  return form;
}

/** Tokens with their forms; `sentences` must be in order and cover them. */
export function tokensIn(text: string, spans: readonly Span[], sentences: readonly Sentence[]): Token[] {
  let sentence = 0;
  return spans.map(({ start, end }) => {
    while (sentence + 1 < sentences.length && start >= (sentences[sentence]?.end ?? 0)) sentence++;
    const form = formOf(text.slice(start, end));
    return { start, end, text: form.text, lower: form.lower, sentence };
  });
}

/** Whether one name is the acronym of another. */
const ACRONYM = /^\p{Lu}[\p{Lu}\p{N}&-]{1,7}$/u;
/** Small words that an acronym may pass over. */
export const CONNECTING = /^(?:de|du|des|d'|of|for|the|and|et|von|van|bin|al|ben|la|le|&)$/u;

/**
 * Whether one of two names is the acronym of the other: its letters are the initials of the words, with or without
 * the small words between them.
 *
 * Accepts  GOP / Guardian Of Peace, ONU / Organisation des Nations unies, FBI / Federal Bureau of Investigation.
 * Refuses  Sony / Sony Pictures, GOP / Republican Party.
 */
function isPair(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length === 1 ? [a[0], b] : [b.length === 1 ? b[0] : undefined, a];
  if (!short || long.length < 2 || !ACRONYM.test(short)) return false;
  const letters = short.replace(/[^\p{L}]/gu, '').toLowerCase();
  const initials = (all: readonly string[]): string => all.map((word) => word[0]?.toLowerCase() ?? '').join('');
  const parts = long.flatMap((word) => word.split('-')).filter(Boolean);
  return (
    letters === initials(parts) || letters === initials(parts.filter((word) => !CONNECTING.test(word.toLowerCase())))
  );
}

/**
 * {@link isPair}, and for two names side by side in brackets also an acronym from another language: most of its letters
 * are initials, in any order.
 *
 * Accepts  Consortium international des journalistes d'investigation (ICIJ).   Refuses  Sony Pictures (NYSE).
 */
export function isBracketedPair(a: readonly string[], b: readonly string[]): boolean {
  if (isPair(a, b)) return true;
  const [short, long] = a.length === 1 ? [a[0], b] : [b.length === 1 ? b[0] : undefined, a];
  if (!short || long.length < 3 || !/^\p{Lu}{3,8}$/u.test(short)) return false;
  const initials = long
    .filter((word) => !CONNECTING.test(word.toLowerCase()))
    .map((word) => word[0]?.toLowerCase() ?? '');
  const letters = [...short.toLowerCase()];
  const shared = letters.filter((letter) => initials.includes(letter) && initials.splice(initials.indexOf(letter), 1));
  return shared.length / letters.length >= 0.75;
}

/** Whether two spellings are of one name: by the sounds that French and English letters stand for. */
import { remembering } from '../domain/remember.ts';
import { SPELLINGS } from '../language/spelling.ts';

const MAX_WORDS = 20_000;
/** Marks of a skeleton below which too many unlike words sound alike: Bush, Bosch. */
export const MIN_SKELETON = 3;
/** Share of the vowels that may differ. */
const MOST_UNLIKE = 0.25;

/** How a word sounds, as far as either language's letters tell. */
export interface Sound {
  /** Its consonants, with a mark before them if it begins with a vowel: the same for all spellings of the word. */
  readonly skeleton: string;
  /** A vowel or none before each consonant; what follows the last one changes from language to language. */
  readonly vowels: readonly string[];
}

function listen(word: string): Sound {
  const written = SPELLINGS.reduce((text, [pattern, sound]) => text.replace(pattern, sound), word).replace(
    /(.)\1+/gu,
    '$1',
  );
  const pieces = [...written.matchAll(/([aiu]*)([^aiu])/gu)];
  const opens = /^[aiu]/u.test(written) ? '-' : '';
  return {
    skeleton: opens + pieces.map(([, , consonant]) => consonant).join(''),
    vowels: pieces.map(([, vowels = '']) => vowels),
  };
}

/** The sound of a folded word. */
export const soundOf = remembering(listen, MAX_WORDS);

/** How far apart two runs of vowels are, 0 to 1. Front and open ones stand for each other: Hussein, Hussain. */
function distance(a: string, b: string): number {
  if (a === b) return 0;
  return a.includes(b) || b.includes(a) || a.includes('u') === b.includes('u') ? 0.5 : 1;
}

/** Whether two folded words are spellings of one name: the same consonants, and vowels that may stand for each other. */
export function areCognate(a: string, b: string): boolean {
  if (a === b) return true;
  const [one, other] = [soundOf(a), soundOf(b)];
  if (one.skeleton !== other.skeleton || one.skeleton.length < MIN_SKELETON) return false;
  const apart = one.vowels.reduce((sum, vowel, at) => sum + distance(vowel, other.vowels[at] ?? ''), 0);
  return apart <= MOST_UNLIKE * one.vowels.filter(Boolean).length;
}

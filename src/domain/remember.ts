/** Longer words seldom come again. */
const MAX_LENGTH = 100;

/** A function of a word that remembers what it made, of `most` words at a time: hostile input must not grow memory. */
export function remembering<Made>(make: (word: string) => Made, most: number): (word: string) => Made {
  const known = new Map<string, Made>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const made = make(word);
    if (word.length > MAX_LENGTH) return made;
    if (known.size >= most) known.clear();
    known.set(word, made);
    return made;
  };
}

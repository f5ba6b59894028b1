/** Forms that are remembered; words repeat, and hostile input must not grow memory. */
const MAX_FORMS = 50_000;
const MAX_LENGTH = 100;

/**
 * What a function makes of a word form under some rules, remembered from text to text. Rules are looked up once, then each
 * form; the memory of forms starts anew when it is full.
 */
export function perForm<Rules extends object, Made>(
  make: (word: string, rules: Rules) => Made,
): (rules: Rules) => (word: string) => Made {
  const byRules = new WeakMap<Rules, (word: string) => Made>();
  const remembering = (rules: Rules): ((word: string) => Made) => {
    const known = new Map<string, Made>();
    return (word) => {
      const before = known.get(word);
      if (before !== undefined) return before;
      const made = make(word, rules);
      if (word.length > MAX_LENGTH) return made;
      if (known.size >= MAX_FORMS) known.clear();
      known.set(word, made);
      return made;
    };
  };
  return (rules) => {
    const before = byRules.get(rules);
    if (before) return before;
    const made = remembering(rules);
    byRules.set(rules, made);
    return made;
  };
}

import { remembering } from '../domain/remember.ts';

/** Forms that are remembered under one set of rules. */
const MAX_FORMS = 50_000;

/**
 * What a function makes of a word form under some rules, remembered from text to text. Rules are looked up once, then each
 * form; the memory of forms starts anew when it is full.
 */
export function perForm<Rules extends object, Made>(
  make: (word: string, rules: Rules) => Made,
): (rules: Rules) => (word: string) => Made {
  const byRules = new WeakMap<Rules, (word: string) => Made>();
  return (rules) => {
    const before = byRules.get(rules);
    if (before) return before;
    const made = remembering((word) => make(word, rules), MAX_FORMS);
    byRules.set(rules, made);
    return made;
  };
}

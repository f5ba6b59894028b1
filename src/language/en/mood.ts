import type { MoodRules } from '../mood-rules.ts';
import { phraseTable, wordSet } from '../word-set.ts';

export const mood: MoodRules = {
  possibleCues: wordSet('hope fear suspect wonder question speculate doubt worry'),
  hearsay: wordSet('allegedly reportedly purportedly supposedly'),
  isConditional: (lower) => lower === 'would' || lower === "wouldn't" || lower === "'d",
  possible: wordSet(`
    may might could possibly perhaps maybe probably likely unlikely apparently seems seem appears appear presumably potentially
    hope hopes hopeful hopefully fear possible couldn't
  `),
  negators: wordSet('not never'),
  intended: wordSet('plan planning intend intends intended aim aims vow vows vowed pledge pledged promise promised'),
  future: (lower) => /^(?:will|'ll|won't|going)$/u.test(lower),
  ownSubjects: wordSet('i we'),
  reportedSubjects: wordSet('he she they it'),
  afterExpletive: new Set<string>(),
  namingVerbs: wordSet('call'),
  callMarkers: wordSet('for on upon'),
  demanded: wordSet(`
    must should ought need needs needed shouldn't mustn't shall demand demands demanded urge urged urges please let's require
    requires required deserve deserves
  `),
  demandedPhrases: phraseTable(`
    have to
    has to
    had to
    it's time
    time to
    call on
    calls on
    call for
    calls for
  `),
  isImperative: (lower) =>
    /^(?:let|stop|give|stay|get|put|please|don't|be|come|go|vote|make|take|keep|tell|look|remember)$/u.test(lower),
  estimated: wordSet(
    'about around roughly approximately nearly almost estimated estimates estimate projected forecast some average',
  ),
  interrogatives: wordSet('if whether why how where when what who which'),
};

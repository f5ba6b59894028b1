import type { ClaimRules } from '../claim-rules.ts';
import { poleTable } from '../poles.ts';
import { byFirstWord, phraseTable, wordSet } from '../word-set.ts';
import { conjugate } from './conjugate.ts';

const formsOf = (verbs: string): string[] =>
  [...wordSet(verbs)].flatMap((verb) => conjugate(verb).map(([form]) => form));

const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const SMALL =
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const PARTS: readonly (readonly [words: string, value: number])[] = [
  ['half', 50],
  ['a third', 33.3],
  ['one third', 33.3],
  ['two thirds', 66.7],
  ['two-thirds', 66.7],
  ['a quarter', 25],
  ['one quarter', 25],
  ['three quarters', 75],
  ['three-quarters', 75],
  ['a fifth', 20],
  ['a tenth', 10],
  ['one in two', 50],
  ['one in three', 33.3],
  ['one in four', 25],
  ['one in five', 20],
  ['one in ten', 10],
  ['nine in ten', 90],
  ['nine out of ten', 90],
  ['eight out of ten', 80],
];

export const claims: ClaimRules = {
  denials: new Set([
    ...formsOf('deny refute reject dismiss rebut disavow refuse debunk disprove contradict dispute disclaim scotch'),
    ...wordSet(
      'denial denials refusal untrue unfounded baseless groundless false hoax fake myth rumour rumours unable impossible incorrect inaccurate misleading fabricated invented',
    ),
  ]),
  denialPhrases: phraseTable(`
    rule out
    rules out
    ruled out
    ruling out
    no longer
    far from
    contrary to
    there is no
    failed to
    fails to
    fail to
    instead of
    called off
    has yet to
    have yet to
    anything but
    backed down
  `),
  privatives: wordSet('without nowhere hardly'),
  limit: null,
  poles: poleTable(
    {
      rise: [
        {
          verbs: 'rise increase grow climb soar jump surge gain raise double triple',
          words: 'growth hike higher up record',
        },
        {
          verbs: 'fall decrease drop decline shrink plunge plummet sink reduce cut halve lower slump',
          words: 'lower down reduction',
        },
      ],
      permit: [
        { verbs: 'allow permit authorize authorise legalize legalise approve', words: 'legal lawful' },
        { verbs: 'ban forbid prohibit outlaw prevent block bar', words: 'illegal unlawful prohibition' },
      ],
      begin: [
        { verbs: 'begin start launch introduce reinstate restore resume', words: 'beginning' },
        { verbs: 'end stop cease finish scrap abolish halt suspend abandon drop', words: 'abolition suspension' },
      ],
      open: [
        { verbs: 'open reopen', words: 'opening' },
        { verbs: 'close shut', words: 'closure closing' },
      ],
      stay: [
        { verbs: 'stay remain join enter arrive return', words: 'member' },
        { verbs: 'leave quit exit withdraw depart resign', words: 'departure withdrawal resignation' },
      ],
      win: [
        { verbs: 'win beat defeat', words: 'victory winner' },
        { verbs: 'lose', words: 'defeat loser' },
      ],
      true: [
        { verbs: 'prove verify', words: 'true real genuine accurate' },
        { verbs: 'debunk', words: 'false untrue fake hoax myth wrong' },
      ],
      legal: [{ words: 'legal lawful constitutional' }, { words: 'illegal unlawful unconstitutional' }],
      guilty: [
        { verbs: 'convict condemn', words: 'guilty conviction' },
        { verbs: 'acquit clear exonerate pardon', words: 'innocent acquittal' },
      ],
      live: [
        { verbs: 'survive live', words: 'alive survivor' },
        { verbs: 'die kill', words: 'dead death' },
      ],
      support: [
        { verbs: 'support back endorse welcome favour favor', words: 'favour favor' },
        { verbs: 'oppose criticize criticise condemn', words: 'against opposition' },
      ],
      accept: [
        { verbs: 'accept adopt approve agree pass ratify' },
        { verbs: 'reject refuse decline veto', words: 'rejection refusal' },
      ],
      employ: [
        { verbs: 'hire recruit appoint', words: 'hiring' },
        { verbs: 'fire dismiss sack', words: 'layoffs dismissal' },
      ],
      free: [
        { verbs: 'release free liberate', words: 'free release' },
        { verbs: 'jail imprison arrest detain', words: 'prison jail' },
      ],
      buy: [
        { verbs: 'buy acquire purchase import', words: 'import imports' },
        { verbs: 'sell export', words: 'export exports sale' },
      ],
      keep: [
        { verbs: 'keep maintain retain preserve', words: 'kept' },
        { verbs: 'remove abolish scrap abandon move relocate', words: 'removal' },
      ],
    },
    conjugate,
  ),
  numerals: new Map([
    ...SMALL.split(' ').map((word, index): [string, number] => [word, index + 2]),
    ...TENS.map((word, index): [string, number] => [word, (index + 2) * 10]),
    ['dozen', 12],
    ['twice', 2],
  ]),
  numberPhrases: byFirstWord(
    PARTS.map(([words, value]) => ({ words: words.split(' '), value, unit: '%' })),
    ({ words }) => words,
  ),
  above: phraseTable('more than\nover\nat least\nabove\nwell over\nno fewer than'),
  below: phraseTable('less than\nfewer than\nunder\nbelow\nat most\nup to\nalmost\nnearly'),
  spans: new Map([
    ['century', 100],
    ['centuries', 100],
    ['decade', 10],
    ['decades', 10],
  ]),
  firstPerson: wordSet("i i'm i've i'd i'll me my mine myself we we're we've we'd we'll us our ours ourselves"),
  placing: wordSet('in at near around outside inside across within off'),
};
